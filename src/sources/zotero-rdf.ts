import { AppError } from "../errors.js";
import type { PaperRecord } from "../model/paper-record.js";
import {
  addressOf,
  authorOf,
  authorsOf,
  dateOf,
  idOrNone,
  idsInText,
  idsOf,
  isNobody,
  titleOf,
} from "./fields/bibliography.js";
import { newRecord } from "./fields/new-record.js";
import { plainText } from "./fields/plain-text.js";
import type { Source } from "./source.js";
import { readXmlRecords } from "./xml/read-xml-records.js";
import { child, children, childText, type XmlElement, xmlText } from "./xml/xml-element.js";

/** What a library's items are called by their kind; attachments, notes and collections are others. */
const ITEMS = "Article BookSection Book Thesis Report Manuscript Document Description Website Patent".split(" ");

/** A Zotero library as Zotero exports it in RDF. */
export const zoteroRdf: Source = {
  format: "zotero-rdf",
  recognizes: (head) => /<rdf:RDF\b/.test(head) && head.includes("http://www.zotero.org/namespaces/export#"),
  read: ({ lines, ...input }) => readXmlRecords({ ...input, lines: withoutInnerItems(lines) }, ITEMS, readItem),
};

/** The lines with what an item is a part of under a name that is no item's: a chapter's book is not one more item. */
async function* withoutInnerItems(lines: AsyncIterable<string>): AsyncGenerator<string> {
  const inner = new RegExp(`(</?)(?:bib|z|rdf):(?:${ITEMS.join("|")})(?=[\\s>/])`, "g");
  let isWithin = false;
  for await (const line of lines) {
    // An item that was cut off within must not hide those behind it.
    if (/<bib:authors>|<z:itemType>/.test(line)) isWithin = false;
    const parts = line.split(/(<\/?dcterms:isPartOf\b[^>]*>)/);
    yield parts
      .map((part) => {
        if (/^<dcterms:isPartOf\b(?![^>]*\/>)/.test(part)) isWithin = true;
        else if (part.startsWith("</dcterms:isPartOf")) isWithin = false;
        return isWithin ? part.replaceAll(inner, "$1bib:Whole") : part;
      })
      .join("");
  }
}

function readItem(item: XmlElement, at: PaperRecord["at"]): PaperRecord {
  const kind = childText(item, "itemType");
  if (!kind) throw new AppError("BAD_FILE", "z:itemType: expected the kind of an item of Zotero, given nothing");
  if (/^(?:attachment|note)$/.test(kind)) throw new AppError("BAD_FILE", `expected a paper, given the ${kind} of one`);
  const identifiers = children(item, "identifier").map(xmlText);
  const names = children(child(child(item, "authors"), "Seq"), "li").map(nameIn);
  const about = item.attributes.about;
  const address = identifiers.find((text) => /^https?:/.test(text ?? "")) ?? about;
  const abstract = plainText(childText(item, "abstract"));
  const whole = child(item, "isPartOf")?.content.find((part) => typeof part !== "string");
  const venue =
    childText(item, "presentedAt") ?? (whole && typeof whole !== "string" ? childText(whole, "title") : undefined);
  return newRecord({
    source: "csl-json",
    at,
    ...(about && { sourceId: about }),
    externalIds: idsOf(
      ...identifiers.map((text) =>
        /^DOI\s/i.test(text ?? "") ? idOrNone("doi", text?.slice("DOI ".length)) : undefined,
      ),
      ...idsInText(address, ...identifiers, childText(item, "description")),
    ),
    title: titleOf(plainText(childText(item, "title")), undefined),
    ...(abstract && { abstract }),
    ...dateOf(childText(item, "date")),
    ...addressOf(address),
    ...authorsOf(
      names.flatMap((name) => authorOf(name)),
      !names.some(isNobody),
    ),
    topics: children(item, "subject").flatMap((subject) => xmlText(subject) ?? []),
    ...(venue && !/arxiv/i.test(venue) && { venue }),
  });
}

function nameIn(place: XmlElement): string {
  const person = child(place, "Person");
  const given = childText(person, "givenName") ?? childText(person, "givenname");
  return [given, childText(person, "surname")].filter(Boolean).join(" ");
}
