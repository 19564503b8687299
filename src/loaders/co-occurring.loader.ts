import {
  askCoOccurring,
  type CoOccurrence,
  type CoOccurrenceChoice,
  type CoOccurringRequest,
  coOccurringCounts,
} from "../queries/co-occurring.js";
import type { Page } from "../queries/page.js";
import { runQuery } from "../queries/query.js";
import { groupedLoader } from "./loader.js";

/** A page of the methods in the same papers as a method. */
export const coOccurringLoader = groupedLoader<CoOccurringRequest, Page<CoOccurrence>>({
  name: "coOccurring",
  absent: ({ after }) => ({ items: [], hasNextPage: false, hasPreviousPage: after !== undefined }),
  fetch: askCoOccurring,
});

/** How many methods are in enough of the same papers as a method. */
export const coOccurringCountLoader = groupedLoader<Omit<CoOccurrenceChoice, "order">, number>({
  name: "coOccurringCount",
  absent: () => 0,
  fetch: async (store, choice, ids) => {
    const rows = await runQuery(store, coOccurringCounts, { ids, ...choice });
    return new Map(rows.map(({ method, total }) => [method, total]));
  },
});
