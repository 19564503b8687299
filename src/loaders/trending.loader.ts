import { askTrending, type Trending, type TrendingRequest } from "../queries/trending.js";
import { eachAlone, type LoaderDefinition } from "./loader.js";

/** What grew; equal requests are read once. */
export const trendingLoader: LoaderDefinition<TrendingRequest, Trending | null> = {
  name: "trending",
  identity: (request) => JSON.stringify(request),
  load: (store, requests) => eachAlone(requests, (request) => askTrending(store, request)),
};
