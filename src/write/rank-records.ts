import { type SourceName, sourceRank } from "../model/provenance.js";
import { compareText } from "../util/compare-text.js";

/** What decides how far a record is believed. */
export interface Rank {
  readonly key: string;
  readonly source: SourceName;
  readonly seenOn: string;
  readonly length: number;
}

/** The most believed first: by source, then the later, then the fuller, then by key. */
export function compareRanks(a: Rank, b: Rank): number {
  return (
    sourceRank(b.source) - sourceRank(a.source) ||
    compareText(b.seenOn, a.seenOn) ||
    b.length - a.length ||
    compareText(a.key, b.key)
  );
}
