import type { ReadText } from "../text/read-text.js";
import type { Word } from "../text/words.js";

/** A long form and its short form, as offsets into the plain text. */
export interface AcronymPair {
  readonly long: { readonly start: number; readonly end: number };
  readonly short: { readonly start: number; readonly end: number };
}

const LONGEST = 12;

/**
 * Pairs of a long and a short form: `Long Form (LF)`, `LF (Long Form)`, `Long Form, or LF,` and `LF, short for Long Form`.
 * After Schwartz and Hearst (2003), with a digit as a repeated initial (S4, 3DGS) and plurals; never a roman numeral.
 */
export function acronymPairs({ words, text }: ReadText): readonly AcronymPair[] {
  const pairs: AcronymPair[] = [];
  for (let at = 1; at < words.length - 1; at += 1) {
    if (words[at]?.text !== "(") continue;
    const close = closing(words, at);
    if (close === undefined || close === at + 1) continue;
    let inner = words.slice(at + 1, close);
    if (/^(?:or|i\.e|dubbed|called|named|termed|denoted|abbreviated)$/.test(inner[0]?.lower ?? ""))
      inner = inner.slice(inner[1]?.text === "," || inner[1]?.lower === "as" ? 2 : 1);
    const semicolon = inner.findIndex(({ text: mark }) => mark === ";" || mark === ",");
    if (semicolon > 0) inner = inner.slice(0, semicolon);
    const first = inner[0];
    const last = inner.at(-1);
    if (!first || !last) continue;
    const before = words[at - 1];
    if (inner.length <= 2 && isShortForm(text.slice(first.start, last.end))) {
      const long = longForm(words, at - 1, text.slice(first.start, last.end));
      if (long) pairs.push({ long, short: { start: first.start, end: last.end } });
    } else if (before && isShortForm(before.text) && inner.length >= 2 && inner.length <= LONGEST) {
      const long = longForm(words, at + inner.length, before.text, at + 1);
      if (long && long.start === first.start) pairs.push({ long, short: { start: before.start, end: before.end } });
    }
  }
  return pairs;
}

function closing(words: readonly Word[], open: number): number | undefined {
  for (let at = open + 1; at < words.length && at <= open + LONGEST + 2; at += 1) {
    if (words[at]?.text === ")") return at;
    if (words[at]?.text === "(") return undefined;
  }
  return undefined;
}

function isShortForm(text: string): boolean {
  if (text.length < 2 || text.length > 24 || !/\p{L}/u.test(text) || /^[IVX]+$/.test(text)) return false;
  return /\p{Lu}/u.test(text) || /^\p{L}\d/u.test(text);
}

/**
 * The long form that ends with word `last`, nowhere before word `from`: every letter of the short form occurs in it in
 * order, the first at the start of its first word, and it is at most twice as many words as the short form has letters.
 */
function longForm(words: readonly Word[], last: number, short: string, from = 0): AcronymPair["long"] | undefined {
  const end = words[last];
  if (!end?.isWord) return undefined;
  const letters =
    expandDigits(short.replace(/s$/, ""))
      .toLowerCase()
      .match(/[\p{L}\p{N}]/gu) ?? [];
  const most = Math.min(letters.length + 5, letters.length * 2, LONGEST);
  let best: AcronymPair["long"] | undefined;
  let bestScore = Number.POSITIVE_INFINITY;
  for (let count = 1; count <= most && last - count + 1 >= from; count += 1) {
    const at = last - count + 1;
    const first = words[at];
    if (!first || !(first.isWord || /^[-/:,&]$/.test(first.text)) || first.text === ",") break;
    if (!first.isWord) continue;
    const run = words.slice(at, last + 1);
    if (first.lower[0] !== letters[0]) continue;
    const missed = unmatchedInitials(run, letters);
    if (missed === undefined) continue;
    // A long form of one word or one equal to its short form says nothing new.
    if (run.length === 1 && run[0]?.lower.replaceAll("-", "") === letters.join("")) continue;
    if (missed < bestScore) {
      bestScore = missed;
      best = { start: first.start, end: end.end };
    }
  }
  return best;
}

const expandDigits = (short: string) =>
  short.replace(/^(\p{L})([2-4])$/u, (_, letter: string, count: string) => letter.repeat(Number(count)));

/** How many content words the letters skip when matched from the end, `undefined` when they do not match. */
function unmatchedInitials(run: readonly Word[], letters: readonly string[]): number | undefined {
  const parts = run.flatMap(({ lower }) => lower.split(/[-_/]/)).filter((part) => part !== "");
  const walk = (part: number, letter: number, budget: { left: number }): number | undefined => {
    if (letter === letters.length) {
      const rest = parts.slice(part).filter((word) => !SMALL.has(word)).length;
      return rest;
    }
    if (part === parts.length || budget.left <= 0) return undefined;
    budget.left -= 1;
    const word = parts[part] ?? "";
    let best: number | undefined;
    if (word[0] === letters[letter]) {
      // Take one letter, or more letters found inside this word.
      let taken = 1;
      let inside = 1;
      for (;;) {
        const rest = walk(part + 1, letter + taken, budget);
        const cost = rest === undefined ? undefined : rest + (taken - 1) * 0.1;
        if (cost !== undefined && (best === undefined || cost < best)) best = cost;
        const wanted = letters[letter + taken];
        const found = wanted === undefined ? -1 : word.indexOf(wanted, inside);
        if (found < 0 || taken >= 20) break;
        inside = found + 1;
        taken += 1;
      }
    }
    if (part > 0) {
      const skipped = walk(part + 1, letter, budget);
      const cost = skipped === undefined ? undefined : skipped + (SMALL.has(word) ? 0 : 1.5);
      if (cost !== undefined && (best === undefined || cost < best)) best = cost;
    }
    return best;
  };
  const cost = walk(0, 0, { left: 400 });
  return cost === undefined || cost > 3 ? undefined : cost;
}

const SMALL = new Set("a an the of for and in on to with by via at as from".split(" "));
