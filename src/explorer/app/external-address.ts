import type { ExternalIdScheme } from "./generated/graphql";

const PLACES: Partial<Record<ExternalIdScheme, string>> = {
  ARXIV: "https://arxiv.org/abs/",
  DOI: "https://doi.org/",
  ACL: "https://aclanthology.org/",
  DBLP: "https://dblp.org/rec/",
  OPENALEX: "https://openalex.org/",
  OPENREVIEW: "https://openreview.net/forum?id=",
  HUGGINGFACE: "https://huggingface.co/papers/",
  S2: "https://www.semanticscholar.org/paper/",
  S2CORPUS: "https://api.semanticscholar.org/CorpusID:",
};

/** Where the world shows the paper with this id; undefined where no page is known. */
export function externalAddress(scheme: ExternalIdScheme, value: string): string | undefined {
  if (scheme === "URL") return value;
  const place = PLACES[scheme];
  return place === undefined ? undefined : place + encodeURI(value);
}
