/** A span of a text that somebody gave a label; `end` is exclusive. */
export interface AnnotatedSpan {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

export interface AnnotatedText {
  readonly text: string;
  readonly spans: readonly AnnotatedSpan[];
}

interface Token {
  readonly text: string;
  /** `O`, `B-label` or `I-label`. */
  readonly tag: string;
}

/** Reads tokens a line with their tag in a column (from 0), a blank line after each sentence. */
export function fromConll(text: string, column: number): readonly AnnotatedText[] {
  return text
    .split(/\r?\n\s*\r?\n/)
    .map((block) =>
      block
        .split(/\r?\n/)
        .filter((line) => line.trim() !== "")
        .map((line): Token => {
          const cells = line.split("\t");
          return { text: cells[0] ?? "", tag: cells[column] ?? "O" };
        }),
    )
    .filter((tokens) => tokens.length > 0)
    .map(joinTokens);
}

interface SciErcDocument {
  readonly sentences: readonly (readonly string[])[];
  /** A list for each sentence of first token, last token (of the document, inclusive) and label. */
  readonly ner: readonly (readonly (readonly [number, number, string])[])[];
}

/** Reads SciERC's documents, a JSON object a line. */
export function fromSciErc(text: string): readonly AnnotatedText[] {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const { sentences, ner } = JSON.parse(line) as SciErcDocument;
      const tags = new Map<number, string>();
      for (const [first, last, label] of ner.flat()) {
        for (let at = first; at <= last; at += 1) tags.set(at, `${at === first ? "B" : "I"}-${label}`);
      }
      return joinTokens(sentences.flat().map((token, at) => ({ text: bracketed(token), tag: tags.get(at) ?? "O" })));
    });
}

const BRACKETS: Readonly<Record<string, string>> = { "-LRB-": "(", "-RRB-": ")", "``": '"', "''": '"' };
const bracketed = (token: string) => BRACKETS[token] ?? token;

/** Puts tokens together as prose is written: no space before a closing mark or after an opening one, none around a hyphen. */
function joinTokens(tokens: readonly Token[]): AnnotatedText {
  let text = "";
  const spans: { start: number; end: number; label: string }[] = [];
  for (const { text: token, tag } of tokens) {
    if (text !== "" && !/^[.,;:!?)\]%-]$/.test(token) && !/[([-]$/.test(text)) text += " ";
    const start = text.length;
    text += token;
    const open = spans.at(-1);
    if (tag.startsWith("B-")) spans.push({ start, end: text.length, label: tag.slice(2) });
    else if (tag.startsWith("I-") && open?.label === tag.slice(2)) open.end = text.length;
  }
  return { text, spans };
}
