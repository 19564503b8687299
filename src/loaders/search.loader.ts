import type { Page } from "../queries/page.js";
import { askSearch, type RankedHit, type SearchRequest } from "../queries/search.js";
import { eachAlone, type LoaderDefinition } from "./loader.js";

/** A page of the nodes whose text holds some words; equal searches are made once. */
export const searchLoader: LoaderDefinition<SearchRequest, Page<RankedHit>> = {
  name: "search",
  identity: (request) => JSON.stringify(request),
  load: (store, requests) => eachAlone(requests, (request) => askSearch(store, request)),
};
