import type { Page } from "../queries/page.js";
import { askSearch, countSearch, type RankedHit, type SearchRequest } from "../queries/search.js";
import { askSuggestions, type SuggestedNode, type SuggestRequest } from "../queries/suggest.js";
import { eachAlone, type LoaderDefinition } from "./loader.js";

/** A page of the nodes that a text names or whose words it has; equal searches are made once. */
export const searchLoader: LoaderDefinition<SearchRequest, Page<RankedHit>> = {
  name: "search",
  identity: (request) => JSON.stringify(request),
  load: (store, requests) => eachAlone(requests, (request) => askSearch(store, request)),
};

/** How many nodes a search finds. */
export const searchCountLoader: LoaderDefinition<Pick<SearchRequest, "text" | "kinds">, number> = {
  name: "searchCount",
  identity: (request) => JSON.stringify(request),
  load: (store, requests) => eachAlone(requests, (request) => countSearch(store, request)),
};

/** Nodes for what is being typed. */
export const suggestLoader: LoaderDefinition<SuggestRequest, readonly SuggestedNode[]> = {
  name: "suggest",
  identity: (request) => JSON.stringify(request),
  load: (store, requests) => eachAlone(requests, (request) => askSuggestions(store, request)),
};
