/** A field's text made plain for the rules, and the way back to the text as it was given. */
export interface NormalText {
  readonly original: string;
  readonly text: string;
  /** For every code unit of `text`, where it begins in `original`; one more entry than `text` has, for its end. */
  readonly origin: Uint32Array;
}

/** Characters that mean another one: dashes, quotes, spaces. Ligatures and wide forms fall to NFKC. */
const REPLACED: Readonly<Record<string, string>> = {
  "\u2010": "-",
  "\u2011": "-",
  "\u2012": "-",
  "\u2212": "-",
  "\u2018": "'",
  "\u2019": "'",
  "\u201c": '"',
  "\u201d": '"',
  "\u00a0": " ",
  "\n": " ",
  "\r": " ",
  "\t": " ",
};

const DROPPED = /^[\u00ad\u200b-\u200d\u2060\ufeff\u{e0001}]$/u;
const COMMAND =
  /\\(?:(?:textbf|textit|textsc|texttt|textsf|textrm|text|emph|underline|mathbf|mathrm|mathcal|href|url|uline|em|bf|it|sc)\b\s*|[a-zA-Z]+(?=\{))/y;

/**
 * Plain text of a title or abstract: NFKC, straight quotes and hyphens, hard line breaks as spaces, `\%` as `%`,
 * LaTeX commands of emphasis gone with their braces and dollar signs, Markdown's marks of emphasis too. Linear; every character keeps its origin.
 */
export function normalizeText(original: string): NormalText {
  const origin = new OriginList(original.length + 1);
  let text = "";
  let last = "";
  let opened = "";
  const put = (character: string, at: number): void => {
    // One space says as much as many; a name may be broken over two lines.
    if (character === " " && last === " ") return;
    const plain = character < "\u0080" ? character : character.normalize("NFKC");
    for (let index = 0; index < plain.length; index += 1) origin.add(at);
    text += plain;
    last = plain.at(-1) ?? last;
  };
  for (let at = 0; at < original.length; ) {
    const run = plainEnd(original, at);
    if (run > at) {
      text += original.slice(at, run);
      for (; at < run; at += 1) origin.add(at);
      last = original.charAt(run - 1);
      continue;
    }
    const character = String.fromCodePoint(original.codePointAt(at) ?? 0);
    if (character === "\\") {
      COMMAND.lastIndex = at;
      if (COMMAND.test(original)) {
        at = COMMAND.lastIndex;
        continue;
      }
      const next = original[at + 1] ?? "";
      // A LaTeX escape stands for its character; any other backslash says nothing.
      if (/[%&_#$]/.test(next)) put(next, at);
      at += /[%&_#$\\]/.test(next) ? 2 : 1;
      continue;
    }
    if (character === "*" && original[at + 1] === "*") {
      at += 2;
      continue;
    }
    if ((character === "*" || character === "_") && isEmphasis(original, at, opened === character)) {
      opened = opened === character ? "" : character;
      at += 1;
      continue;
    }
    // LaTeX's space that does not break, before a bracket or a citation.
    const isTie = character === "~" && /[(\\[]/.test(original[at + 1] ?? "");
    if (isTie || ((character === "{" || character === "}") && endsAddress(original, at))) put(" ", at);
    else if (character !== "{" && character !== "}" && character !== "$" && !DROPPED.test(character)) {
      put(REPLACED[character] ?? character, at);
    }
    at += character.length;
  }
  origin.add(original.length);
  return { original, text, origin: origin.all() };
}

/** How far back, in UTF-16 code units, an address is looked for. */
const LONGEST_ADDRESS = 200;

/** Whether an address ends at a brace: what stands in the next braces (`\\href{ADDRESS}{here}`) is its text, not its end. */
function endsAddress(original: string, at: number): boolean {
  const next = original[at + 1] ?? "";
  if (!/[\p{L}{]/u.test(next) || /[\s/_-]/.test(original[at - 1] ?? " ")) return false;
  const before = original.slice(Math.max(0, at - LONGEST_ADDRESS), at);
  return /(?:\/\/|www\.|\.(?:com|org|co)\/)[^\s{}]*$/.test(before);
}

/** Offsets, one for each code unit of the plain text; a few more than was thought where one character becomes many. */
class OriginList {
  #offsets: Uint32Array;
  #length = 0;

  constructor(expected: number) {
    this.#offsets = new Uint32Array(expected);
  }

  add(offset: number): void {
    if (this.#length === this.#offsets.length) {
      const longer = new Uint32Array(this.#length * 2);
      longer.set(this.#offsets);
      this.#offsets = longer;
    }
    this.#offsets[this.#length] = offset;
    this.#length += 1;
  }

  all(): Uint32Array {
    return this.#offsets.subarray(0, this.#length);
  }
}

/** Where a stretch ends of ASCII letters and digits with single marks and spaces before them, which stand for themselves. */
function plainEnd(original: string, from: number): number {
  let at = from;
  while (at < original.length) {
    const code = original.charCodeAt(at);
    if (isPlain(code)) at += 1;
    else if (isLone(code) && isPlain(original.charCodeAt(at + 1)) && at > from) at += 2;
    else break;
  }
  return at;
}

const isPlain = (code: number) =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);

/** Space, comma, hyphen, full stop: kept as they are after a letter. */
const isLone = (code: number) => code === 32 || (code >= 44 && code <= 46);

/** Whether a single mark opens or closes emphasis of Markdown: outside a word, with a letter on its inner side only. */
function isEmphasis(original: string, at: number, isOpen: boolean): boolean {
  const [before, after] = [original[at - 1] ?? " ", original[at + 1] ?? " "];
  return isOpen ? /\S/.test(before) && !/[\p{L}\p{N}]/u.test(after) : /[\s(]/.test(before) && /\p{L}/u.test(after);
}

/** The span of the original text that a span of the plain text came from. */
export function originalSpan(
  normal: NormalText,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } {
  const last = normal.origin[end - 1] ?? 0;
  const next = normal.origin[end] ?? normal.original.length;
  // The next kept character may follow dropped ones (braces); the span ends with its own last character.
  const width = String.fromCodePoint(normal.original.codePointAt(last) ?? 0).length;
  const escaped = normal.original[last] === "\\" ? 2 : width;
  return { start: normal.origin[start] ?? 0, end: Math.max(last + 1, Math.min(next, last + escaped)) };
}
