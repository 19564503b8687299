import { AppError } from "../errors.js";
import type { AuthorRecord, PaperRecord } from "../model/paper-record.js";
import {
  addressOf,
  authorOf,
  authorsOf,
  dateOf,
  dayOf,
  idOrNone,
  idsInText,
  idsOf,
  titleOf,
} from "./fields/bibliography.js";
import { newRecord } from "./fields/new-record.js";
import type { Source } from "./source.js";
import { readXmlRecords } from "./xml/read-xml-records.js";
import { children, childText, type XmlElement, xmlText } from "./xml/xml-element.js";

const PUBLICATIONS = [
  "article",
  "inproceedings",
  "incollection",
  "phdthesis",
  "mastersthesis",
  "book",
  "proceedings",
  "data",
];

/** DBLP: the dump `dblp.xml` and the records of its pages (dblp.org/faq). */
export const dblp: Source = {
  format: "dblp",
  recognizes: (head) =>
    /<(?:dblp|dblpperson)\b/.test(head) ||
    (/^\uFEFF?\s*</.test(head) && /<(?:article|inproceedings)\s[^>]*\bkey="/.test(head)),
  read: (input) => readXmlRecords(input, PUBLICATIONS, readPublication),
};

function readPublication(publication: XmlElement, at: PaperRecord["at"]): PaperRecord {
  const { key, mdate, publtype } = publication.attributes;
  if (!key) throw new AppError("BAD_FILE", "key: expected a DBLP key, given nothing");
  if (publication.name === "proceedings")
    throw new AppError("BAD_FILE", `expected a paper, given the proceedings ${JSON.stringify(key)}`);
  const links = children(publication, "ee").map(xmlText);
  const doi = links.map((link) => (/doi\.org\//.test(link ?? "") ? idOrNone("doi", link) : undefined)).find(Boolean);
  const seenOn = dayOf(mdate);
  const venue = childText(publication, "journal") ?? childText(publication, "booktitle");
  return newRecord({
    source: "dblp",
    at,
    sourceId: key,
    ...(seenOn && { seenOn }),
    externalIds: idsOf(idOrNone("dblp", key), doi, ...idsInText(...links)),
    // A title ends with a full stop here.
    title: titleOf(childText(publication, "title")?.replace(/\.$/, ""), undefined),
    ...dateOf(childText(publication, "year")),
    ...addressOf(links[0]),
    ...authorsOf(children(publication, "author").flatMap(readAuthor), true),
    // The Computing Research Repository is arXiv.
    ...(venue && venue !== "CoRR" && { venue }),
    ...(publtype === "withdrawn" && { withdrawn: true }),
  });
}

/** People of one name are told apart by a number behind it: `Wei Wang 0001`, which is no part of the name. */
function readAuthor(author: XmlElement): readonly AuthorRecord[] {
  const printed = xmlText(author);
  const name = printed?.replace(/\s+\d{4}$/, "");
  const pid = author.attributes.pid ?? (printed === name ? undefined : printed?.replaceAll(" ", "_"));
  return authorOf(name, [idOrNone("orcid", author.attributes.orcid), idOrNone("dblp", pid)]);
}
