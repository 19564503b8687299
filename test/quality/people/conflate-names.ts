import type { NameFrequency } from "../../../src/identity/people/name-frequency.js";
import { readNameParts } from "../../../src/model/person-name/name-parts.js";
import type { StatedPaper } from "./people-corpora.js";

/**
 * Stand-ins for sets of common names: people whose names are rare, so that the name says who they are, take a common name
 * in turns of a given number, and only their co-authors and papers can tell them apart again.
 *
 * @param commonNames the names they take
 * @param each how many people share one
 */
export function conflateNames(
  papers: readonly StatedPaper[],
  frequency: NameFrequency,
  commonNames: readonly string[],
  each: number,
): readonly StatedPaper[] {
  const papersOf = new Map<string, number>();
  for (const { authors } of papers)
    for (const { name } of authors) {
      const { key } = readNameParts(name);
      papersOf.set(key, (papersOf.get(key) ?? 0) + 1);
    }
  const rare = [...papersOf]
    .filter(([key, count]) => count >= 2 && isRareChinese(key, frequency))
    .map(([key]) => key)
    .sort((a, b) => scatter(a) - scatter(b));
  const taken = new Map(
    rare.slice(0, commonNames.length * each).map((key, at) => [key, commonNames[Math.floor(at / each)] ?? ""]),
  );
  return papers
    .filter(({ authors }) => authors.some(({ name }) => taken.has(readNameParts(name).key)))
    .map((paper) => ({
      ...paper,
      authors: paper.authors.map(({ name }) => {
        const { key } = readNameParts(name);
        const common = taken.get(key);
        return common === undefined ? { name } : { name: common, person: key };
      }),
    }));
}

/** People of a family name that very many bear move among co-authors with common names, as those they stand for do. */
function isRareChinese(key: string, frequency: NameFrequency): boolean {
  const parts = readNameParts(key);
  const [first = ""] = parts.given;
  return (
    first.length > 3 &&
    frequency.bearers({ ...parts, given: ["wei"] }) > 20 &&
    frequency.bearers(parts) > 0 &&
    frequency.bearers(parts) < 0.7
  );
}

/** A fixed order that has nothing to do with the alphabet. */
function scatter(text: string): number {
  let hash = 2_166_136_261;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619);
  return hash >>> 0;
}
