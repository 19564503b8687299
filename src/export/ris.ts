import type { CitedPaper } from "../model/cited-paper.js";
import { addressOf, dateParts, idOf, lacksAuthors } from "./cited-facts.js";
import { publicationOf } from "./publication.js";
import { invertedName, writtenName } from "./written-name.js";

const TYPE_OF = { journal: "JOUR", proceedings: "CPAPER", preprint: "GEN" } as const;

/** A reference in RIS, lines ended by CRLF (support.clarivate.com, RIS format specifications). */
export function risReference(paper: CitedPaper): string {
  const { kind, venue } = publicationOf(paper);
  const [year, month, day] = dateParts(paper);
  const arxiv = idOf(paper, "arxiv");
  const lines: readonly (readonly [tag: string, value: string | undefined])[] = [
    ["TY", TYPE_OF[kind]],
    ["ID", paper.id],
    ["TI", paper.title],
    ...paper.authors.map((name) => ["AU", invertedName(writtenName(name))] as const),
    ["AU", lacksAuthors(paper) ? "others" : undefined],
    ["T2", venue],
    ["PY", year?.toString()],
    ["DA", month === undefined ? undefined : [year, ...[month, day].map((part) => padded(part))].join("/")],
    ["DO", idOf(paper, "doi")],
    ["AN", arxiv && `arXiv:${arxiv}`],
    ["UR", addressOf(paper)],
    ["AB", paper.abstract ?? undefined],
  ];
  const written = lines.flatMap(([tag, value]) =>
    value ? [`${tag}  - ${value.replaceAll(/\s+/g, " ").trim()}\r\n`] : [],
  );
  return `${written.join("")}ER  - \r\n`;
}

const padded = (part: number | undefined) => String(part ?? "").padStart(2, "0");
