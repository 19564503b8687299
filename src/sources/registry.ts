import { AppError } from "../errors.js";
import { aclAnthology } from "./acl-anthology.js";
import { arxivAtom } from "./arxiv-atom.js";
import { arxivOai } from "./arxiv-oai.js";
import { arxivSnapshot } from "./arxiv-snapshot.js";
import { bibtex } from "./bibtex.js";
import { crossref } from "./crossref.js";
import { cslJson } from "./csl-json.js";
import { csv } from "./csv.js";
import { dblp } from "./dblp.js";
import { shorten } from "./fields/describe-value.js";
import { huggingfaceDaily } from "./huggingface-daily.js";
import { huggingfaceListing } from "./huggingface-listing.js";
import { huggingfaceMhtml } from "./huggingface-mhtml.js";
import { huggingfacePage } from "./huggingface-page.js";
import { jsonTable } from "./json-table.js";
import { openalex } from "./openalex.js";
import { openreview } from "./openreview.js";
import { papergraphJsonl } from "./papergraph-jsonl.js";
import { papersWithCode } from "./papers-with-code.js";
import { ris } from "./ris.js";
import { semanticScholar } from "./semantic-scholar.js";
import type { Source } from "./source.js";
import { zoteroJson } from "./zotero-json.js";
import { zoteroRdf } from "./zotero-rdf.js";

/** Every input format, in the order in which they are asked. */
export const SOURCES: readonly Source[] = [
  huggingfaceListing,
  huggingfacePage,
  huggingfaceMhtml,
  huggingfaceDaily,
  arxivAtom,
  arxivOai,
  arxivSnapshot,
  openalex,
  semanticScholar,
  crossref,
  openreview,
  aclAnthology,
  dblp,
  papersWithCode,
  bibtex,
  cslJson,
  zoteroJson,
  zoteroRdf,
  ris,
  csv,
  jsonTable,
  papergraphJsonl,
];

const KNOWN = SOURCES.map(({ format }) => format).join(", ");

/** The format of an input from its first lines. Errors: UNKNOWN_FORMAT. */
export function recognizeFormat(head: string): Source {
  const source = SOURCES.find((candidate) => candidate.recognizes(head));
  if (source) return source;
  const beginning = JSON.stringify(shorten(head.replaceAll(/\s+/g, " ").trim()));
  throw new AppError(
    "UNKNOWN_FORMAT",
    `expected one of the formats ${KNOWN}, given an input that begins with ${beginning}`,
  );
}

/** The format with a name. Errors: BAD_ARGUMENT. */
export function sourceByFormat(name: string): Source {
  const source = SOURCES.find(({ format }) => format === name);
  if (source) return source;
  throw new AppError("BAD_ARGUMENT", `expected one of the formats ${KNOWN}, given ${JSON.stringify(name)}`);
}
