import type { Dimension, PaperCountOrder } from "../model/dimension.js";
import type { Page } from "../queries/page.js";
import {
  askPaperCounts,
  askPaperCountTotal,
  groupKeys,
  type PaperCountsChoice,
  type PaperCountsRequest,
  type PaperGroup,
} from "../queries/paper-counts.js";
import { eachAlone, type LoaderDefinition } from "./loader.js";

/** How many sort keys a cursor of the groups holds. */
export function groupCursorKeys(by: readonly Dimension[], order: PaperCountOrder): number {
  return groupKeys(by, order).length;
}

/** A page of the groups that papers fall into; equal requests are read once. */
export const paperCountsLoader: LoaderDefinition<PaperCountsRequest, Page<PaperGroup>> = {
  name: "paperCounts",
  identity: (request) => JSON.stringify(request),
  load: (store, requests) => eachAlone(requests, (request) => askPaperCounts(store, request)),
};

/** How many groups there are. */
export const paperCountTotalLoader: LoaderDefinition<PaperCountsChoice, number> = {
  name: "paperCountTotal",
  identity: (choice) => JSON.stringify(choice),
  load: (store, choices) => eachAlone(choices, (choice) => askPaperCountTotal(store, choice)),
};
