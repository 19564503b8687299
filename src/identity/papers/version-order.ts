import { paperFeatures } from "./paper-features.js";
import type { PaperTraits } from "./paper-traits.js";

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
      const { title, venue } = paperFeatures(record);
      return title.edition === "" ? (venue.rank ?? 1) : 0;
    }),
  );
}

function compareText(left = "", right = ""): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
