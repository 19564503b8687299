import { paperFeatures } from "./paper-features.js";
import type { PaperTraits } from "./paper-traits.js";

/** Venues of papers that are printed again. */
const EARLY =
  /\b(?:workshops?|posters?|demos?|demonstrations?|tutorials?|arxiv|corr|preprints?|ssrn|biorxiv|medrxiv)\b/i;
const LATE = /\b(?:journal|transactions|magazine|letters|tacl|jmlr|tmlr|jair|computational linguistics)\b/i;

/** Orders two versions of a work, each given by its records, the earlier first: by year, kind of venue, day, then key. */
export function compareVersions(left: readonly PaperTraits[], right: readonly PaperTraits[]): number {
  return (
    (yearOf(left) ?? yearOf(right) ?? 0) - (yearOf(right) ?? yearOf(left) ?? 0) ||
    rankOf(left) - rankOf(right) ||
    compareText(dayOf(left) ?? dayOf(right), dayOf(right) ?? dayOf(left)) ||
    compareText(left[0]?.key, right[0]?.key)
  );
}

function yearOf(records: readonly PaperTraits[]): number | undefined {
  const years = records.flatMap((record) => paperFeatures(record).year ?? []);
  return years.length > 0 ? Math.min(...years) : undefined;
}

function dayOf(records: readonly PaperTraits[]): string | undefined {
  return records.flatMap(({ publishedOn }) => publishedOn ?? []).sort()[0];
}

function rankOf(records: readonly PaperTraits[]): number {
  return Math.max(
    ...records.map((record) => {
      const venue = record.venue ?? "";
      if (paperFeatures(record).title.edition !== "" || EARLY.test(venue)) return 0;
      return LATE.test(venue) ? 2 : 1;
    }),
  );
}

function compareText(left = "", right = ""): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
