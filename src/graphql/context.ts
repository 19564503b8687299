import { createLoaders, type Loaders } from "../loaders/loaders.js";
import type { GraphStore } from "../store/graph-store.js";
import { DEFAULT_MAX_PAGE_SIZE } from "./types/default-page-size.js";

/** What every resolver gets, made fresh for each request. */
export interface GraphContext {
  readonly loaders: Loaders;
  /** Greatest `first` or `last`. */
  readonly maxPageSize: number;
}

/** Makes the context of one request. */
export function createContext(store: GraphStore, options?: { readonly maxPageSize?: number }): GraphContext {
  return { loaders: createLoaders(store), maxPageSize: options?.maxPageSize ?? DEFAULT_MAX_PAGE_SIZE };
}
