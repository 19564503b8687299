import type { NameParts } from "./name-parts.js";

/**
 * Whether two names can be one person's: the same family name, suffixes that do not contradict, and given names that
 * are equal, initials of each other, run together, or absent on one side. Names known only as a whole must be equal.
 */
export function namePartsCompatible(left: NameParts, right: NameParts): boolean {
  if (left.suffix !== "" && right.suffix !== "" && left.suffix !== right.suffix) return false;
  if (left.key === right.key) return true;
  if (left.family === "" || right.family === "") return false;
  const [a, b] = alignFamilies(left, right);
  if (a === undefined || b === undefined) return false;
  return a.join("") === b.join("") || (a.length <= b.length ? isWithin(a, b) : isWithin(b, a));
}

/** Whether two names spell one name: compatible, or the same words in another order or written together. */
export function spellOneName(left: NameParts, right: NameParts): boolean {
  return (
    namePartsCompatible(left, right) || sortedWords(left) === sortedWords(right) || together(left) === together(right)
  );
}

/**
 * The given names of both where the family names agree: `koerner` and `korner`, `de vries` and `devries`; empty where
 * they do not.
 */
export function alignFamilies(left: NameParts, right: NameParts): readonly (readonly string[])[] {
  if (foldFamily(left.family) === foldFamily(right.family)) return [left.given, right.given];
  if (joined(left) === right.family && left.given.length > 1) return [left.given.slice(0, -1), right.given];
  if (joined(right) === left.family && right.given.length > 1) return [left.given, right.given.slice(0, -1)];
  return [];
}

/** A family name without what transliteration adds: `koerner` is `korner`. Short words are left as they are (`xue`). */
export function foldFamily(family: string): string {
  return family.length < 5 ? family : family.replace(/([aou])e(?=[^aeiouy])/g, "$1");
}

function sortedWords({ key }: NameParts): string {
  return key.split(" ").sort().join(" ");
}

function together({ key }: NameParts): string {
  return key.replaceAll(" ", "");
}

function joined({ given, family }: NameParts): string {
  return `${given.at(-1) ?? ""}${family}`;
}

/** Whether the words of the shorter list stand in the longer one in their order, the first of both being one. */
function isWithin(short: readonly string[], long: readonly string[]): boolean {
  let next = 0;
  return short.every((word, index) => {
    const found = long.findIndex((other, position) => position >= next && wordsAgree(word, other));
    next = found + 1;
    return index === 0 ? found === 0 : found >= 0;
  });
}

/** Equal, or one the initial of the other. */
function wordsAgree(left: string, right: string): boolean {
  return (
    left === right || (left.length === 1 && right.startsWith(left)) || (right.length === 1 && left.startsWith(right))
  );
}
