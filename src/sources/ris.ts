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
import { readOne } from "./fields/read-one.js";
import type { Source, SourceInput, SourceItem } from "./source.js";

const TAG = /^\uFEFF?([A-Z][A-Z\d]) {1,2}-(?:\s(.*))?$/;
/** A reference of more lines than this has lost its end. */
const MOST_LINES = 10_000;

/** A reference list in RIS: a line a tag, `TY` first and `ER` last (support.clarivate.com, RIS format specifications). */
export const ris: Source = {
  format: "ris",
  recognizes: (head) => /^\uFEFF?\s*TY {1,2}- ?[A-Z]/m.test(head) && !/^\uFEFF?\s*[[{<@]/.test(head),
  read: readReferences,
};

interface Reference {
  readonly line: number;
  readonly lines: string[];
  readonly fields: { readonly tag: string; value: string }[];
}

async function* readReferences(input: SourceInput): AsyncGenerator<SourceItem> {
  let number = 0;
  let open: Reference | undefined;
  const rejected = ({ line, lines }: Reference, reason: string): SourceItem => ({
    type: "rejected",
    line,
    raw: lines.join("\n"),
    reason,
  });
  for await (const line of input.lines) {
    number += 1;
    const [, tag, value = ""] = TAG.exec(line.trimEnd()) ?? [];
    if (tag === "TY") {
      if (open) yield rejected(open, "this reference does not end (ER) before the next begins");
      open = { line: number, lines: [], fields: [] };
    }
    if (!open) {
      if (line.trim() !== "")
        yield {
          type: "rejected",
          line: number,
          raw: line,
          reason: "expected a reference that begins with TY, given another line",
        };
      continue;
    }
    open.lines.push(line);
    const last = open.fields.at(-1);
    if (tag) open.fields.push({ tag, value: value.trim() });
    // A long value goes on on lines without a tag.
    else if (last && line.trim() !== "") last.value += ` ${line.trim()}`;
    if (tag === "ER") {
      const { line: at, lines, fields } = open;
      open = undefined;
      yield* readOne(at, lines.join("\n"), () => readReference(fields, { file: input.name, line: at }));
    } else if (open.lines.length > MOST_LINES) {
      yield rejected(open, `this reference is longer than ${MOST_LINES} lines`);
      open = undefined;
    }
  }
  if (open) yield rejected(open, "the input ends inside this reference");
}

function readReference(fields: Reference["fields"], at: PaperRecord["at"]): PaperRecord {
  const all = (...tags: readonly string[]) =>
    fields.filter(({ tag, value }) => tags.includes(tag) && value !== "").map(({ value }) => value);
  const first = (...tags: readonly string[]) => tags.flatMap((tag) => all(tag))[0];
  const abstract = first("AB", "N2");
  const names = all("AU", "A1");
  const venue = first("T2", "JF", "JO", "BT", "C3", "JA", "J2");
  return newRecord({
    source: "ris",
    at,
    externalIds: idsOf(idOrNone("doi", first("DO")), ...idsInText(...all("UR", "L1", "L2", "LK", "AN", "M1", "N1"))),
    title: titleOf(first("TI", "T1", "CT"), undefined),
    ...(abstract && { abstract }),
    ...dateOf(first("DA", "PY", "Y1")),
    ...dateOf(first("PY", "Y1")?.slice(0, 4)),
    ...addressOf(first("UR", "LK")),
    ...authorsOf(
      names.flatMap((name) => authorOf(name)),
      !names.some(isNobody),
    ),
    topics: all("KW"),
    ...(venue && !/arxiv/i.test(venue) && { venue }),
  });
}
