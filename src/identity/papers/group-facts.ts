import { decidingIds } from "../../model/deciding-ids.js";
import type { AuthorKeys } from "./author-keys.js";
import { authorsContradict, commonAuthors, titlesContradict } from "./contradictions.js";
import { paperFeatures } from "./paper-features.js";
import type { PaperTraits } from "./paper-traits.js";
import type { TitleParts } from "./title-parts.js";

/** What is known of the records that are one paper so far, as far as it can forbid that more join them. */
export interface GroupFacts {
  readonly keys: readonly string[];
  readonly externalIds: readonly string[];
  /** Those of schemes that give a paper one id, by scheme. */
  readonly decidingIds: ReadonlyMap<string, readonly string[]>;
  /** Distinct titles, and lists of authors that are not empty. */
  readonly titles: readonly TitleParts[];
  readonly authors: readonly AuthorKeys[];
  readonly years: readonly number[];
  /** Keys of records that people have decided are this paper, and those that are not. */
  readonly same: readonly string[];
  readonly different: readonly string[];
}

/** Why two groups cannot be one paper. */
export type Contradiction = "decision" | "ids" | "titles" | "authors" | "years";

/** The facts of one record and of what people have decided of it. */
export function recordFacts(record: PaperTraits, same: readonly string[], different: readonly string[]): GroupFacts {
  const { title, authors, year } = paperFeatures(record);
  const ids = new Map<string, string[]>();
  for (const [scheme, key] of decidingIds(record.externalIds)) ids.set(scheme, [...(ids.get(scheme) ?? []), key]);
  return {
    keys: [record.key],
    externalIds: record.externalIds,
    decidingIds: ids,
    titles: [title],
    authors: authors.full.length > 0 ? [authors] : [],
    years: year === undefined ? [] : [year],
    same,
    different,
  };
}

/** The facts of two groups together, or `undefined` where they contradict. */
export function uniteGroups(left: GroupFacts, right: GroupFacts): GroupFacts | undefined {
  return contradictionOf(left, right) ? undefined : mergeGroups(left, right);
}

/** The facts of two groups together, whether they contradict or not. */
export function mergeGroups(left: GroupFacts, right: GroupFacts): GroupFacts {
  const ids = new Map(left.decidingIds);
  for (const [scheme, keys] of right.decidingIds) ids.set(scheme, distinct([...(ids.get(scheme) ?? []), ...keys]));
  return {
    keys: [...left.keys, ...right.keys],
    externalIds: distinct([...left.externalIds, ...right.externalIds]),
    decidingIds: ids,
    titles: distinctBy([...left.titles, ...right.titles], (title) => title.whole),
    authors: distinctBy([...left.authors, ...right.authors], (authors) => authors.full.join("|")),
    years: distinct([...left.years, ...right.years]),
    same: [...left.same, ...right.same],
    different: [...left.different, ...right.different],
  };
}

/**
 * What forbids that two groups are one paper. A decision stands above ids, and a shared id above titles, authors and years:
 * a paper may be renamed.
 */
export function contradictionOf(left: GroupFacts, right: GroupFacts): Contradiction | undefined {
  if (meet(left.different, right.keys)) return "decision";
  if (meet(left.same, right.keys)) return undefined;
  for (const [scheme, keys] of left.decidingIds) {
    const others = right.decidingIds.get(scheme);
    if (others && !contains(keys, others) && !contains(others, keys)) return "ids";
  }
  if (meet(left.externalIds, right.externalIds)) return undefined;
  if (left.titles.some((title) => right.titles.some((other) => titlesContradict(title, other)))) return "titles";
  const pairs = left.authors.flatMap((authors) => right.authors.map((others) => [authors, others] as const));
  const haveCommon = pairs.some(([authors, others]) => commonAuthors(authors, others) > 0);
  if (!haveCommon && pairs.some(([authors, others]) => authorsContradict(authors, others))) return "authors";
  return haveCommon || yearsMeet(left.years, right.years) ? undefined : "years";
}

/** Whether two lists hold years at most one apart, or one is empty. */
function yearsMeet(left: readonly number[], right: readonly number[]): boolean {
  if (left.length === 0 || right.length === 0) return true;
  return left.some((year) => right.some((other) => Math.abs(year - other) <= 1));
}

const meet = (left: readonly string[], right: readonly string[]) =>
  left.length > 0 && right.some((value) => left.includes(value));
const contains = (all: readonly string[], some: readonly string[]) => some.every((value) => all.includes(value));
const distinct = <T>(values: readonly T[]) => [...new Set(values)];

function distinctBy<T>(values: readonly T[], keyOf: (value: T) => string): readonly T[] {
  return [...new Map(values.map((value) => [keyOf(value), value])).values()];
}
