import { AppError } from "../errors.js";
import type { ExternalId } from "../model/external-id.js";
import type { AuthorRecord, PaperRecord, ReferenceRecord } from "../model/paper-record.js";
import { addressOf, authorOf, authorsOf, dateOf, idOrNone, idsOf, titleOf } from "./fields/bibliography.js";
import { newRecord } from "./fields/new-record.js";
import { firstObjectKeys } from "./json/first-object-keys.js";
import { isObject } from "./json/is-object.js";
import type { JsonObject } from "./json/json-values.js";
import { idAt, objectAt, objectsAt, textAt, textsAt } from "./json/lenient-json.js";
import { readJsonRecords } from "./json/read-json-records.js";
import type { Source } from "./source.js";

/** Papers of Semantic Scholar: answers of its API, and the dataset `papers`, whose keys are in lower case. */
export const semanticScholar: Source = {
  format: "semantic-scholar",
  recognizes(head) {
    const keys = firstObjectKeys(head).map((key) => key.toLowerCase());
    return ["paperid", "corpusid", "citingcorpusid", "citingpaper", "citedpaper", "authorid"].some((key) =>
      keys.includes(key),
    );
  },
  read: (input) => readJsonRecords(input, (value, at) => readPaper(lowerKeys(value), at)),
};

function readPaper(paper: JsonObject, at: PaperRecord["at"]): PaperRecord {
  const id = idAt(paper, "corpusid") ?? textAt(paper, "paperid");
  if (paper.title === undefined) refuseOther(paper);
  const ids = lowerKeys(objectAt(paper, "externalids") ?? {});
  const openAccess = lowerKeys(objectAt(paper, "openaccesspdf") ?? {});
  const venue =
    textAt(paper, "venue") ??
    textAt(objectAt(paper, "publicationvenue"), "name") ??
    textAt(objectAt(paper, "journal"), "name");
  return newRecord({
    source: "semantic-scholar",
    at,
    ...(id && { sourceId: id }),
    externalIds: paperIds(paper, ids),
    title: titleOf(textAt(paper, "title"), paper.title),
    ...(textAt(paper, "abstract") && { abstract: textAt(paper, "abstract") ?? "" }),
    ...dateOf(textAt(paper, "publicationdate")),
    ...dateOf(idAt(paper, "year")),
    ...addressOf(textAt(paper, "url") ?? textAt(openAccess, "url")),
    ...authorsOf(objectsAt(paper, "authors").flatMap(readAuthor), true),
    topics: [
      ...new Set([
        ...objectsAt(paper, "s2fieldsofstudy").flatMap((field) => textAt(field, "category") ?? []),
        ...textsAt(paper, "fieldsofstudy"),
      ]),
    ],
    ...(venue && !/^arxiv(?:\.org)?$/i.test(venue) && { venue }),
    references: objectsAt(paper, "references").flatMap(readReference),
  });
}

/** Says what a line without a title is: other datasets hold facts of papers that only their numbers name. */
function refuseOther(paper: JsonObject): never {
  const is = (key: string) => paper[key] !== undefined;
  const kind =
    is("citingcorpusid") || is("citedcorpusid")
      ? "a citation"
      : is("abstract")
        ? "an abstract"
        : is("authorid")
          ? "an author"
          : undefined;
  if (is("citedpaper") || is("citingpaper")) {
    throw new AppError(
      "BAD_FILE",
      "expected a paper, given an edge without the paper whose references or citations it lists",
    );
  }
  throw new AppError(
    "BAD_FILE",
    kind
      ? `expected a paper with its title, given ${kind} of a paper that is named by number alone`
      : "title: expected a text, given nothing",
  );
}

function paperIds(paper: JsonObject, ids: JsonObject): readonly ExternalId[] {
  return idsOf(
    idOrNone("s2corpus", idAt(paper, "corpusid") ?? idAt(ids, "corpusid")),
    idOrNone("s2", textAt(paper, "paperid")),
    idOrNone("arxiv", textAt(ids, "arxiv")),
    idOrNone("doi", textAt(ids, "doi")),
    idOrNone("acl", textAt(ids, "acl")),
    idOrNone("dblp", textAt(ids, "dblp")),
  );
}

function readAuthor(given: JsonObject): readonly AuthorRecord[] {
  const author = lowerKeys(given);
  const orcids = lowerKeys(objectAt(author, "externalids") ?? {}).orcid;
  const orcid = Array.isArray(orcids) ? orcids[0] : orcids;
  return authorOf(
    textAt(author, "name"),
    [idOrNone("s2", idAt(author, "authorid")), idOrNone("orcid", typeof orcid === "string" ? orcid : undefined)],
    textsAt(author, "affiliations"),
  );
}

/** A cited paper, or the edge to one with what was written around the citation. */
function readReference(given: JsonObject): readonly ReferenceRecord[] {
  const edge = lowerKeys(given);
  const paper = isObject(edge.citedpaper) ? lowerKeys(edge.citedpaper) : edge;
  const externalIds = paperIds(paper, lowerKeys(objectAt(paper, "externalids") ?? {}));
  if (externalIds.length === 0) return [];
  const [intents, contexts] = [textsAt(edge, "intents"), textsAt(edge, "contexts")];
  return [
    {
      externalIds,
      ...(intents.length > 0 && { intents }),
      ...(contexts.length > 0 && { contexts }),
      ...(typeof edge.isinfluential === "boolean" && { influential: edge.isinfluential }),
    },
  ];
}

function lowerKeys(object: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key.toLowerCase(), value]));
}
