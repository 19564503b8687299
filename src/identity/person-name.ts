import { foldText } from "../util/fold-text.js";

/** A person's name with `Last, First` turned round and white space single. */
export function normalizePersonName(name: string): string {
  const text = name.normalize("NFC").replace(/\s+/g, " ").trim();
  const comma = /^([^,]+), ([^,]+)$/.exec(text);
  return comma && !/^(jr|sr|ii|iii|iv|phd|md)\.?$/i.test(comma[2] ?? "") ? `${comma[2]} ${comma[1]}` : text;
}

/** The key under which two spellings of a person's name meet: folded, in the order first to last. */
export function personNameKey(name: string): string {
  return foldText(normalizePersonName(name));
}

/**
 * Whether two name keys can be one person's: the same last word, and first and middle words that are equal, initials
 * of each other, or absent on one side. Meant for two author lists of one paper, where that is evidence enough.
 */
export function namesCompatible(left: string, right: string): boolean {
  const a = left.split(" ");
  const b = right.split(" ");
  if (a.at(-1) !== b.at(-1) || a.length < 2 || b.length < 2) return left === right;
  const given = (words: readonly string[]) => words.slice(0, -1);
  const [short, long] = a.length <= b.length ? [given(a), given(b)] : [given(b), given(a)];
  const matches = (x: string | undefined, y: string | undefined) =>
    x !== undefined &&
    y !== undefined &&
    (x === y || (x.length === 1 && y.startsWith(x)) || (y.length === 1 && x.startsWith(y)));
  let next = 0;
  return short.every((word, index) => {
    const found = long.findIndex((other, position) => position >= next && matches(word, other));
    next = found + 1;
    return index === 0 ? found === 0 : found >= 0;
  });
}
