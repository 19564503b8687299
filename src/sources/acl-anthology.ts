import { AppError } from "../errors.js";
import type { AuthorRecord, PaperRecord } from "../model/paper-record.js";
import { authorOf, authorsOf, dateOfParts, idOrNone, idsOf, titleOf } from "./fields/bibliography.js";
import { newRecord } from "./fields/new-record.js";
import { readOne } from "./fields/read-one.js";
import type { Source, SourceInput, SourceItem } from "./source.js";
import { readXmlElements } from "./xml/read-xml-elements.js";
import { child, children, childText, type XmlElement, xmlText } from "./xml/xml-element.js";

/** What a volume says of each of its papers. */
interface Volume {
  readonly year: number | undefined;
  readonly month: string | undefined;
  readonly venue: string | undefined;
}

const MONTHS = "january february march april may june july august september october november december".split(" ");

/** A volume of the ACL Anthology, as its data repository keeps it in XML (github.com/acl-org/acl-anthology). */
export const aclAnthology: Source = {
  format: "acl-anthology",
  recognizes: (head) => /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)?<collection\s+id="/s.test(head),
  read: readCollection,
};

async function* readCollection(input: SourceInput): AsyncGenerator<SourceItem> {
  let collection = "";
  let volumeId = "";
  let volume: Volume = { year: undefined, month: undefined, venue: undefined };
  const lines = watchTags(input.lines, (name, id) => {
    if (name === "collection") collection = id;
    else volumeId = id;
  });
  for await (const item of readXmlElements(lines, ["meta", "paper"])) {
    const { line, raw } = item;
    if (item.type === "broken") yield { type: "rejected", line, raw, reason: item.reason };
    else if (item.element.name === "meta") volume = readMeta(item.element);
    else {
      const of = { collection, volumeId, volume };
      yield* readOne(line, raw, () => readPaper(item.element, of, { file: input.name, line }));
    }
  }
}

/** The lines as they are; `see` learns the ids of the elements around the papers. */
async function* watchTags(
  lines: AsyncIterable<string>,
  see: (name: string, id: string) => void,
): AsyncGenerator<string> {
  for await (const line of lines) {
    for (const [, name = "", id = ""] of line.matchAll(/<(collection|volume)\b[^>]*?\sid="([^"]*)"/g)) see(name, id);
    yield line;
  }
}

function readMeta(meta: XmlElement): Volume {
  const year = Number(childText(meta, "year"));
  return {
    year: Number.isInteger(year) ? year : undefined,
    month: childText(meta, "month"),
    venue: childText(meta, "journal-title") ?? childText(meta, "venue")?.toUpperCase() ?? childText(meta, "booktitle"),
  };
}

function readPaper(
  paper: XmlElement,
  { collection, volumeId, volume }: { readonly collection: string; readonly volumeId: string; readonly volume: Volume },
  at: PaperRecord["at"],
): PaperRecord {
  const id = childText(paper, "url") ?? anthologyId(collection, volumeId, paper.attributes.id ?? "");
  const acl = idOrNone("acl", id.replace(/^https?:\/\/(?:www\.)?aclanthology\.org\//, "").replace(/\/$|\.pdf$/, ""));
  if (!acl) throw new AppError("BAD_FILE", `url: expected an id of the Anthology, given ${JSON.stringify(id)}`);
  const abstract = childText(paper, "abstract");
  const editorial = childText(paper, "editor") && !child(paper, "author");
  if (editorial && !abstract) throw new AppError("BAD_FILE", "expected a paper, given front matter");
  return newRecord({
    source: "acl-anthology",
    at,
    sourceId: acl.value,
    externalIds: idsOf(acl, idOrNone("doi", childText(paper, "doi"))),
    title: titleOf(childText(paper, "title"), undefined),
    ...(abstract && { abstract }),
    ...dateOfParts(volume.year, MONTHS.indexOf(volume.month?.toLowerCase() ?? "") + 1),
    url: `https://aclanthology.org/${acl.value}/`,
    ...authorsOf(children(paper, "author").flatMap(readAuthor), true),
    ...(volume.venue && { venue: volume.venue }),
    ...(children(paper, "retracted").length > 0 && { withdrawn: true }),
  });
}

/** The person's id stands where the name alone is not enough. */
function readAuthor(author: XmlElement): readonly AuthorRecord[] {
  const name = [childText(author, "first"), childText(author, "last")].filter(Boolean).join(" ");
  return authorOf(
    name || xmlText(author),
    [idOrNone("acl", author.attributes.id), idOrNone("orcid", author.attributes.orcid)],
    children(author, "affiliation").map(xmlText),
  );
}

/** `P19-1001` until 2019, `2020.acl-main.1` since. */
function anthologyId(collection: string, volume: string, paper: string): string {
  if (/^\d{4}\./.test(collection)) return `${collection}-${volume}.${paper}`;
  const digits = /^(?:W|C69|D19)/.test(collection) ? [2, 2] : [1, 3];
  return `${collection}-${volume.padStart(digits[0] ?? 1, "0")}${paper.padStart(digits[1] ?? 3, "0")}`;
}
