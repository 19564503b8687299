import type { GraphRow, Parameters } from "../store/graph-store.js";
import type { Query } from "./query.js";

/** How far a feed is in the graph. */
export const fetchPlace: Query<Parameters & { readonly key: string }, GraphRow & { readonly place: string }> = {
  name: "fetchPlace",
  text: () => "MATCH (f:FetchPlace {key: $key}) RETURN f.place AS place",
};
