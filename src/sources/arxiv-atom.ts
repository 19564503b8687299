import { AppError } from "../errors.js";
import type { PaperRecord } from "../model/paper-record.js";
import { categoriesOf, withdrawal } from "./arxiv-facts.js";
import { authorOf, authorsOf, dateOf, idOrNone, idsOf, titleOf } from "./fields/bibliography.js";
import { parseIsoInstant } from "./fields/calendar-date.js";
import { newRecord } from "./fields/new-record.js";
import type { Source } from "./source.js";
import { readXmlRecords } from "./xml/read-xml-records.js";
import { children, childText, type XmlElement, xmlText } from "./xml/xml-element.js";

/** Answers of arXiv's query API, in Atom (info.arxiv.org/help/api/user-manual.html). */
export const arxivAtom: Source = {
  format: "arxiv-atom",
  recognizes: (head) => /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?<feed\b/i.test(head) && /arxiv/i.test(head),
  read: (input) => readXmlRecords(input, ["entry"], readEntry),
};

function readEntry(entry: XmlElement, at: PaperRecord["at"]): PaperRecord {
  const address = childText(entry, "id");
  const id = idOrNone("arxiv", address);
  const abstract = childText(entry, "summary");
  if (!id) {
    // An error is an entry whose address leads to its explanation.
    const said = /\/api\/errors/.test(address ?? "")
      ? `arXiv answered with an error: ${abstract ?? "unknown"}`
      : undefined;
    throw new AppError(
      "BAD_FILE",
      said ?? `id: expected an arXiv address, given ${JSON.stringify(address ?? "nothing")}`,
    );
  }
  const authors = children(entry, "author").flatMap((author) =>
    authorOf(childText(author, "name"), [], children(author, "affiliation").map(xmlText)),
  );
  const updated = parseIsoInstant(childText(entry, "updated") ?? "");
  return newRecord({
    source: "arxiv",
    at,
    sourceId: id.value,
    ...(updated && { seenOn: updated }),
    externalIds: idsOf(id, idOrNone("doi", childText(entry, "doi"))),
    title: titleOf(childText(entry, "title"), undefined),
    ...(abstract && { abstract }),
    ...dateOf(childText(entry, "published")),
    url: `https://arxiv.org/abs/${id.value}`,
    ...authorsOf(authors, true),
    topics: categoriesOf(children(entry, "category").flatMap(({ attributes }) => attributes.term ?? [])),
    ...withdrawal(abstract, childText(entry, "comment")),
  });
}
