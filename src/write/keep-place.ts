import type { SourceName } from "../model/provenance.js";
import type { Statement } from "../store/graph-store.js";

/** How far a feed is in the graph: its key, and whose records it brings. */
export interface FeedPlace {
  readonly key: string;
  readonly source: SourceName;
  readonly place: string;
}

/** Keeps how far a feed is in the graph; `at` is an ISO instant. */
export function keepPlace({ key, source, place }: FeedPlace, at: string): Statement {
  return {
    text: "MERGE (f:FetchPlace {key: $key}) SET f.source = $source, f.place = $place, f.at = $at",
    parameters: { key, source, place, at },
  };
}

/** Forgets how far the feeds of sources are, so that they begin anew. */
export function forgetPlaces(sources: readonly SourceName[]): Statement {
  return { text: "MATCH (f:FetchPlace) WHERE f.source IN $sources DELETE f", parameters: { sources } };
}
