import { AppError } from "../errors.js";
import { SOURCE_NAMES, type SourceName } from "../model/provenance.js";
import { fetchPlace } from "../queries/fetch-place.js";
import { runQuery } from "../queries/query.js";
import { keepPlace } from "../write/keep-place.js";
import type { GraphTask } from "./graph-task.js";

/** A feed, and the place to keep; without it the place is asked for. */
export interface PlaceOptions {
  readonly key: string;
  readonly source: SourceName;
  readonly place?: string;
}

/** Keeps or gives how far a feed is in the graph; null where it never began. */
export const placeTask: GraphTask<PlaceOptions, string | null> = {
  name: "place",
  checkOptions({ key, source, place }) {
    const isFeed = typeof key === "string" && key !== "" && SOURCE_NAMES.some((name) => name === source);
    if (isFeed && (place === undefined || typeof place === "string")) return;
    throw new AppError("BAD_ARGUMENT", `expected a feed's key and source, given ${JSON.stringify({ key, source })}`);
  },
  async run({ store }, { key, source, place }) {
    if (place === undefined) return (await runQuery(store, fetchPlace, { key }))[0]?.place ?? null;
    await store.write([keepPlace({ key, source, place }, new Date().toISOString())]);
    return place;
  },
};
