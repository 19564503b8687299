import { askShortestPath, type FoundPath, type PathRequest } from "../queries/shortest-path.js";
import { eachAlone, type LoaderDefinition } from "./loader.js";

/** A shortest path between two nodes; null where none is short enough. */
export const shortestPathLoader: LoaderDefinition<PathRequest, FoundPath | null> = {
  name: "shortestPath",
  identity: (request) => JSON.stringify(request),
  load: (store, requests) => eachAlone(requests, async (request) => (await askShortestPath(store, request)) ?? null),
};
