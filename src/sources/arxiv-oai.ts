import { AppError } from "../errors.js";
import type { ExternalId } from "../model/external-id.js";
import type { AuthorRecord, PaperRecord } from "../model/paper-record.js";
import { categoriesOf, isFirstVersion, splitAuthors, versionDay, withdrawal } from "./arxiv-facts.js";
import { authorOf, authorsOf, dateOf, idOrNone, idsOf, titleOf } from "./fields/bibliography.js";
import { parseIsoInstant } from "./fields/calendar-date.js";
import { newRecord } from "./fields/new-record.js";
import type { Source } from "./source.js";
import { readXmlRecords } from "./xml/read-xml-records.js";
import { child, children, childText, type XmlElement, xmlText } from "./xml/xml-element.js";

/** Pages of arXiv's OAI-PMH harvest in the formats `arXiv` and `arXivRaw` (info.arxiv.org/help/oa). */
export const arxivOai: Source = {
  format: "arxiv-oai",
  recognizes: (head) =>
    /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?<(?:OAI-PMH|ListRecords|GetRecord|record)\b/.test(head) && /arxiv/i.test(head),
  read: (input) => readXmlRecords(input, ["record"], readRecord),
};

function readRecord(record: XmlElement, at: PaperRecord["at"]): PaperRecord {
  const header = child(record, "header");
  const identifier = childText(header, "identifier") ?? "";
  if (header?.attributes.status === "deleted") {
    throw new AppError("BAD_FILE", `arXiv has deleted the record ${JSON.stringify(identifier)}`);
  }
  const metadata = child(record, "metadata");
  const data = child(metadata, "arXiv") ?? child(metadata, "arXivRaw");
  if (!data) throw new AppError("BAD_FILE", "metadata: expected the formats arXiv or arXivRaw, given another or none");
  const id = idOrNone("arxiv", childText(data, "id") ?? identifier.replace(/^oai:arXiv\.org:/i, ""));
  if (!id)
    throw new AppError("BAD_FILE", `id: expected an arXiv id, given ${JSON.stringify(childText(data, "id") ?? "")}`);
  const abstract = childText(data, "abstract");
  const seenOn = parseIsoInstant(childText(header, "datestamp") ?? "");
  return newRecord({
    source: "arxiv",
    at,
    sourceId: id.value,
    ...(seenOn && { seenOn }),
    externalIds: idsOf(id, ...doisOf(childText(data, "doi"))),
    title: titleOf(childText(data, "title"), undefined),
    ...(abstract && { abstract }),
    ...dateOf(firstDay(data, id.value)),
    url: `https://arxiv.org/abs/${id.value}`,
    ...authorsOf(readAuthors(data), true),
    topics: categoriesOf((childText(data, "categories") ?? "").split(" ")),
    ...withdrawal(abstract, childText(data, "comments")),
  });
}

/** `arXivRaw` dates each version; of `created` it is disputed which one it means, so it must agree with the id. */
function firstDay(data: XmlElement, id: string): string | undefined {
  const first = children(data, "version").find(({ attributes }) => attributes.version === "v1");
  if (first) return versionDay(childText(first, "date"));
  const created = versionDay(childText(data, "created"));
  return created && isFirstVersion(created, id) ? created : undefined;
}

function readAuthors(data: XmlElement): readonly AuthorRecord[] {
  const authors = child(data, "authors");
  const parsed = children(authors, "author");
  if (parsed.length === 0) return splitAuthors(xmlText(authors)).flatMap((name) => authorOf(name));
  return parsed.flatMap((author) => {
    const name = ["forenames", "keyname", "suffix"].map((part) => childText(author, part)).filter(Boolean);
    return authorOf(name.join(" "), [], children(author, "affiliation").map(xmlText));
  });
}

/** A paper may have several, separated by spaces. */
export function doisOf(text: string | undefined): readonly (ExternalId | undefined)[] {
  return (text ?? "").split(/[\s,;]+/).map((doi) => idOrNone("doi", doi));
}
