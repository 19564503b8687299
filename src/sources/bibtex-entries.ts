/** One entry of a BibTeX file with the line on which it begins, or a piece that is none. */
export interface BibtexEntry {
  /** In lower case: `article`, `string`, `comment`. */
  readonly kind: string;
  readonly line: number;
  readonly raw: string;
  /** What is wrong where the entry does not end. */
  readonly reason?: string;
}

/** An entry longer than this (in UTF-16 code units) has lost its end. */
const LONGEST_ENTRY = 1 << 20;
const BEGIN = /^\s*@\s*([A-Za-z]+)\s*([{(])/;
/** Where an entry begins inside one that has not ended, it does so at the beginning of a line, with a key. */
/** A line of an entry, where no entry is: its beginning was lost. */
const FIELD = /^\s*(?:[\w-]+\s*=\s*[{"\d\w]|\}\s*,?\s*$)/;
const BEGIN_WITHIN = /^@\s*(?:[A-Za-z]+)\s*[{(]\s*[^\s{}(),=]+\s*(?:,|$)/;

/** Cuts a BibTeX file into its entries, by braces; what stands between them is comment, as BibTeX has it. */
export async function* readBibtexEntries(lines: AsyncIterable<string>): AsyncGenerator<BibtexEntry> {
  let open:
    | { kind: string; line: number; pieces: string[]; length: number; depth: number; byBraces: boolean }
    | undefined;
  /** Lines between entries, kept where one of them is a piece of an entry. */
  let stray: { line: number; pieces: string[] } | undefined;
  const strayed = (): readonly BibtexEntry[] => {
    const { line = 1, pieces = [] } = stray ?? {};
    stray = undefined;
    if (pieces.length === 0) return [];
    return [
      { kind: "", line, raw: pieces.join("\n"), reason: "expected an entry that begins with @, given a piece of one" },
    ];
  };
  let number = 0;
  for await (const line of lines) {
    number += 1;
    let rest = number === 1 ? line.replace(/^\uFEFF/, "") : line;
    if (open && BEGIN_WITHIN.test(rest)) {
      yield {
        kind: open.kind,
        line: open.line,
        raw: open.pieces.join("\n"),
        reason: "this entry does not end before the next begins",
      };
      open = undefined;
    }
    while (rest !== "") {
      if (!open) {
        // Several entries can share a line.
        const [begin = "", kind = "", bracket] = BEGIN.exec(rest) ?? [];
        if (begin === "") {
          if (stray || FIELD.test(rest)) {
            stray ??= { line: number, pieces: [] };
            stray.pieces.push(rest);
          }
          break;
        }
        yield* strayed();
        open = { kind: kind.toLowerCase(), line: number, pieces: [], length: 0, depth: 0, byBraces: bracket === "{" };
      }
      const end = endOf(rest, open);
      const piece = rest.slice(0, end);
      rest = end === undefined ? "" : rest.slice(end);
      open.pieces.push(piece);
      open.length += piece.length;
      const isDone = end !== undefined;
      if (!isDone && open.length <= LONGEST_ENTRY) continue;
      const { kind, line: at, pieces } = open;
      open = undefined;
      yield {
        kind,
        line: at,
        raw: pieces.join("\n"),
        ...(!isDone && { reason: `this entry is longer than ${LONGEST_ENTRY} characters` }),
      };
    }
    if (open && rest === "" && line === "") open.pieces.push("");
  }
  if (open)
    yield { kind: open.kind, line: open.line, raw: open.pieces.join("\n"), reason: "the input ends inside this entry" };
}

/** Counts brackets, and gives where the entry ends in this line; `undefined` where it goes on. */
function endOf(text: string, open: { depth: number; readonly byBraces: boolean }): number | undefined {
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (character === "{" || (!open.byBraces && character === "(")) open.depth += 1;
    else if (character === "}" || (!open.byBraces && character === ")")) {
      open.depth -= 1;
      if (open.depth <= 0) return index + 1;
    }
  }
  return undefined;
}
