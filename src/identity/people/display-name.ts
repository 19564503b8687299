import { type NameParts, readNameParts } from "../../model/person-name/name-parts.js";
import { normalizePersonName } from "../../model/person-name/person-name.js";

export interface ShownName {
  readonly name: string;
  /** The other spellings, the most frequent first. */
  readonly aliases: readonly string[];
}

/**
 * The name under which a person is shown, of those that records print, `Last, First` turned round: the given name whole
 * rather than an initial, then the name that most records use, then its spelling with the accents, then not all in
 * capitals or small letters. Empty where no record prints a name.
 *
 * @param printed each printed name with the number of records that print it
 * @param read reads a name, or knows it
 */
export function displayName(
  printed: ReadonlyMap<string, number>,
  read: (name: string) => NameParts = readNameParts,
): ShownName {
  const spellings = new Map<string, number>();
  const names = new Map<string, number>();
  for (const [given, count] of printed) {
    const spelling = normalizePersonName(given);
    const { key } = read(given);
    if (key === "") continue;
    spellings.set(spelling, (spellings.get(spelling) ?? 0) + count);
    names.set(key, (names.get(key) ?? 0) + count);
  }
  const ranked = [...spellings]
    .map(([spelling, count]) => {
      const { key, given } = read(spelling);
      return { spelling, count, key, isWhole: (given[0]?.length ?? 2) > 1, ofName: names.get(key) ?? 0 };
    })
    .sort(
      (a, b) =>
        Number(b.isWhole) - Number(a.isWhole) ||
        b.ofName - a.ofName ||
        (a.key < b.key ? -1 : a.key > b.key ? 1 : 0) ||
        accents(b.spelling) - accents(a.spelling) ||
        Number(isMixedCase(b.spelling)) - Number(isMixedCase(a.spelling)) ||
        b.count - a.count ||
        (a.spelling < b.spelling ? -1 : 1),
    );
  const [first] = ranked;
  const aliases = ranked.slice(1).sort((a, b) => b.count - a.count || (a.spelling < b.spelling ? -1 : 1));
  return { name: first?.spelling ?? "", aliases: aliases.map(({ spelling }) => spelling) };
}

/** Letters that folding changes. */
function accents(name: string): number {
  return [...name.matchAll(/(?![a-zA-Z])\p{L}/gu)].length;
}

function isMixedCase(name: string): boolean {
  return /\p{Lu}/u.test(name) && /\p{Ll}/u.test(name);
}
