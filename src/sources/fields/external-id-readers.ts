import {
  EXTERNAL_ID_SCHEMES,
  type ExternalId,
  type ExternalIdScheme,
  externalIdKey,
  normalizeExternalId,
} from "../../model/external-id.js";
import { readArxivId } from "./read-arxiv-id.js";
import { isObject, join, list, type Reader, refuse, refuseKey } from "./readers.js";

/** What a value of a scheme looks like, for messages. */
const EXAMPLES: Readonly<Record<ExternalIdScheme, string>> = {
  arxiv: 'an arXiv id like "2401.00001"',
  doi: 'a DOI like "10.1000/182"',
  openreview: 'an OpenReview id like "nZeVKeeFYf9"',
  acl: 'an ACL Anthology id like "P19-1001"',
  dblp: 'a DBLP key like "conf/acl/Example24"',
  openalex: 'an OpenAlex id like "W2741809807"',
  s2: "a Semantic Scholar id",
  s2corpus: "a Semantic Scholar corpus id",
  pwc: "a Papers with Code slug",
  orcid: 'an ORCID like "0000-0002-1825-0097"',
  huggingface: "a Hugging Face user name",
  url: "an address without spaces",
};

/** The value of one scheme, normalised. */
export function idOf(scheme: ExternalIdScheme): Reader<ExternalId> {
  return (value, path) => {
    if (typeof value !== "string") return refuse(path, EXAMPLES[scheme], value);
    if (scheme === "arxiv") {
      const result = readArxivId(value);
      return "id" in result ? { scheme, value: result.id } : refuse(path, EXAMPLES.arxiv, value);
    }
    return normalizeExternalId(scheme, value) ?? refuse(path, EXAMPLES[scheme], value);
  };
}

/** An id written as its key, `scheme:value`. */
export const idKey: Reader<ExternalId> = (value, path) => {
  const expected = 'an id like "arxiv:2401.00001" or "doi:10.1000/182"';
  if (typeof value !== "string") return refuse(path, expected, value);
  const [, name, rest = ""] = /^\s*([a-z\d]+):(.*)$/s.exec(value) ?? [];
  const scheme = EXTERNAL_ID_SCHEMES.find((candidate) => candidate === name);
  return scheme
    ? idOf(scheme)(rest, path)
    : refuse(path, `${expected} (schemes ${EXTERNAL_ID_SCHEMES.join(", ")})`, value);
};

/** Ids as an object of scheme and value, or as a list of keys where a scheme has several. */
export const ids: Reader<readonly ExternalId[]> = (value, path) => {
  if (Array.isArray(value)) return distinct(list(idKey)(value, path));
  if (!isObject(value))
    return refuse(path, 'an object like {"arxiv": "2401.00001"} or a list of "scheme:value"', value);
  return distinct(
    Object.entries(value).map(([key, given]) => {
      const scheme = EXTERNAL_ID_SCHEMES.find((candidate) => candidate === key);
      return scheme ? idOf(scheme)(given, join(path, key)) : refuseKey(path, key, EXTERNAL_ID_SCHEMES);
    }),
  );
};

/** Each id once, in order; a DOI of arXiv and the arXiv id are the same. */
export function distinct(all: readonly ExternalId[]): readonly ExternalId[] {
  return [...new Map(all.map((id) => [externalIdKey(id), id])).values()];
}
