import { namePartsCompatible } from "./compatible-names.js";
import { readNameParts } from "./name-parts.js";
import { tidyName } from "./tidy-name.js";

/**
 * A person's name as it is shown: as printed, with `Last, First` turned round, white space single, and without titles,
 * degrees and footnote marks. Empty for what names nobody (`et al.`, `and others`).
 */
export function normalizePersonName(name: string): string {
  const { text, suffix } = tidyName(name);
  return suffix ? `${text}${suffix}` : text;
}

/**
 * The key under which the spellings of one name meet: folded, in the order first to last, initials apart, without
 * suffix. Empty for what names nobody.
 */
export function personNameKey(name: string): string {
  return readNameParts(name).key;
}

/**
 * Whether two names, printed or keys, can be one person's: the same family name, and given names that are equal,
 * initials of each other, or absent on one side.
 */
export function namesCompatible(left: string, right: string): boolean {
  return namePartsCompatible(readNameParts(left), readNameParts(right));
}
