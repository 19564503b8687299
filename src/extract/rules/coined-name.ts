import type { ReadText } from "../text/read-text.js";
import { wordIndexAt } from "../text/word-index.js";
import type { Word } from "../text/words.js";
import { isQuantity, NEVER_NAMES } from "../words/never-names.js";
import type { TextSpan } from "./repository-url.js";

/** A word with the shape of a coined name, without derived endings and size. */
export interface CoinedName extends TextSpan {
  readonly name: string;
  /** The whole word it was cut from. */
  readonly word: Word;
  readonly index: number;
}

/** All words of a text that have the shape of a coined name (inner capital, capitals, capital and digit, hyphened capitals). */
export function coinedNames({ words, text }: ReadText, masked: readonly TextSpan[]): readonly CoinedName[] {
  const hidden = maskedWords(words, masked);
  const found: CoinedName[] = [];
  for (const [index, word] of words.entries()) {
    if (!word.isWord || word.text === word.lower || hidden.has(index)) continue;
    const span = coinedSpan(word.text);
    if (!span || /-(?:complete|hard)$/.test(word.text) || (CITATION.test(word.text) && isBracketed(text, word.start)))
      continue;
    const name = word.text.slice(span.start, span.end);
    if (isEmphasised(name, words) || isSpelledOut(words, index)) continue;
    found.push({ start: word.start + span.start, end: word.start + span.end, name: singular(name), word, index });
  }
  return isShouted(text) ? [] : found;
}

/** Capitals that show where an acronym has its letters (`Multimodal INTerleaved`, MINT), in a word that the text also writes plainly. */
const isEmphasised = (name: string, words: readonly Word[]) =>
  /^\p{Lu}{2,}\p{Ll}{3,}$/u.test(name) &&
  words.some(({ text, lower }) => text === lower && lower === name.toLowerCase());

/** Whether words side by side have a capital inside, as an acronym's letters are shown: `REfining multi-modAl contRastive`. */
function isSpelledOut(words: readonly Word[], index: number): boolean {
  if (!SHOWS_LETTER.test(words[index]?.text ?? "")) return false;
  return [index - 1, index + 1].some((at) => SHOWS_LETTER.test(words[at]?.text ?? ""));
}

const SHOWS_LETTER = /^(?:\p{Ll}[\p{Ll}-]*\p{Lu}\p{Ll}+|\p{Lu}{2}\p{Ll}{3,})$/u;

/** The key of a citation, `[KLLST23b, CG18]`: initials and a year. */
const CITATION = /^\p{Lu}[\p{L}+]*\d{2}\p{Ll}?$/u;

/** Whether a square bracket is open before an offset. */
function isBracketed(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 60), at);
  return before.lastIndexOf("[") > before.lastIndexOf("]");
}

function maskedWords(words: readonly Word[], masked: readonly TextSpan[]): ReadonlySet<number> {
  const hidden = new Set<number>();
  for (const { start, end } of masked) {
    for (let at = wordIndexAt(words, start); (words[at]?.start ?? end) < end; at += 1) hidden.add(at);
  }
  return hidden;
}

/** A text all in capitals has no coined names to see. */
const isShouted = (text: string) => text.length > 20 && text === text.toUpperCase();

/** A part after a hyphen that says a size or make. */
const SIZE = /^(?:\d+(?:\.\d+)?[bmk]|\d+x\d+[bm]|s|b|l|xl|xxl|base|large|small|tiny|huge|mini|nano|instruct|chat|it)$/i;

/** The name without a size suffix: `LLaVA-7B` is LLaVA. */
export function withoutSize(name: string): string {
  let end = name.length;
  for (let cut = name.lastIndexOf("-"); cut > 1; cut = name.lastIndexOf("-", cut - 1)) {
    if (!SIZE.test(name.slice(cut + 1, end))) break;
    end = cut;
  }
  return end === name.length ? name : name.slice(0, end);
}

const singular = (name: string) => (/[\p{Lu}\d]s$/u.test(name) && name.length > 3 ? name.slice(0, -1) : name);

/** Derived endings as titles write them. */
const DERIVED =
  /^(?:Free|Based|Aware|Guided|Driven|Like|Style|Enhanced|Augmented|Trained|Powered|Assisted|Generated|Level)$/;

/** No word longer than this, in UTF-16 code units, is a name with its beginnings and endings. */
const LONGEST_WORD = 80;

/** The part of a word that is a coined name, or `undefined`. */
export function coinedSpan(word: string): TextSpan | undefined {
  if (word.length > LONGEST_WORD || ORDINARY.test(word)) return undefined;
  let parts = word.split("-");
  let start = 0;
  let end = word.length;
  // Derived endings and beginnings in small letters: -based, -free, non-, pre-.
  while (parts.length > 1 && (/^\p{Ll}+$/u.test(parts.at(-1) ?? "") || DERIVED.test(parts.at(-1) ?? ""))) {
    end -= (parts.at(-1)?.length ?? 0) + 1;
    parts = parts.slice(0, -1);
  }
  while (
    parts.length > 1 &&
    /^\p{Ll}{2,}$/u.test(parts[0] ?? "") &&
    /^(?:non|pre|post|multi|anti|sub|semi|vanilla|mini|pseudo|cross|self|inter|intra|de|re)$/.test(parts[0] ?? "")
  ) {
    start += (parts[0]?.length ?? 0) + 1;
    parts = parts.slice(1);
  }
  const name = word.slice(start, end);
  const bare = withoutSize(name);
  return hasNameShape(bare) ? { start, end } : undefined;
}

/** Small letters only, or a capital before them: most words, and no coined name. */
const ORDINARY = /^[A-Za-z][a-z]*$/;

export function hasNameShape(name: string): boolean {
  if (ORDINARY.test(name)) return false;
  const key = name.toLowerCase();
  if (
    name.length < 2 ||
    name.length > 40 ||
    NEVER_NAMES.has(key) ||
    NEVER_NAMES.has(key.replace(/s$/, "")) ||
    // The number of a footnote sticks to a word (`GitHub3`).
    (/^\p{Lu}\p{L}{3,}[1-9]$/u.test(name) && NEVER_NAMES.has(key.slice(0, -1))) ||
    isQuantity(name)
  )
    return false;
  if (!/\p{Lu}/u.test(name) || isFormula(name)) return false;
  const letters = name.replace(/[^\p{L}]/gu, "");
  if (letters.length < 2 && !/\d/.test(name)) return false;
  const parts = name.split("-");
  if (parts.length > 1) return hasHyphenShape(parts);
  if (/^(?:\p{Lu}\p{Ll}+|\p{L})$/u.test(name)) return false;
  if (/^\p{Lu}[\p{Lu}\d]+$/u.test(name)) return letters.length >= 2 || /^\p{Lu}\d/u.test(name);
  return /\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}|\p{L}\d|\d\p{Lu}|[\^+*]/u.test(name);
}

/** A symbol with an index or a power (`W^star`, `G_F`, `L^2`), unless a word is in it (`A^2Bench`). */
function isFormula(name: string): boolean {
  if (!/[\^_]/.test(name)) return false;
  const parts = name.split(/[\^_]/);
  const longest = Math.max(...parts.map((part) => part.replaceAll(/[^\p{L}]/gu, "").replace(SYMBOL, "").length));
  return longest < 3;
}

const SYMBOL =
  /(?:var)?(?:epsilon|alpha|beta|gamma|delta|lambda|theta|sigma|phi|star|prime|top|infty|mathrm|max|min)$/i;

/** A hyphened word is a name when a part is one by itself, or a part is one capital letter, or a number ends it. */
function hasHyphenShape(parts: readonly string[]): boolean {
  const named = parts.filter((part) => hasNameShape(part));
  if (named.length > 0) return true;
  const capitals = parts.filter((part) => /^\p{Lu}/u.test(part));
  const ordinary = parts.every((part) => /^\p{Lu}?\p{Ll}+$/u.test(part) || NEVER_NAMES.has(part.toLowerCase()));
  if (ordinary) return false;
  if (
    parts.some((part) => NEVER_NAMES.has(part.toLowerCase()) && part.length > 1) &&
    !parts.some((part) => /^\p{Lu}\p{Ll}{2,}/u.test(part))
  )
    return false;
  return (
    capitals.length > 0 && (capitals.length > 1 || /\d/.test(parts.at(-1) ?? "") || /^\p{L}$/u.test(parts[0] ?? ""))
  );
}
