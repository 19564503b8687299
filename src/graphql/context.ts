import { createLoaders, type Loaders } from "../loaders/loaders.js";
import type { Decision, DecisionVerb } from "../model/decision.js";
import type { MentionRole } from "../model/provenance.js";
import type { GraphStore } from "../store/graph-store.js";
import { DEFAULT_MAX_PAGE_SIZE } from "./types/default-page-size.js";

/** Keeps what people decide and makes the graph obey. */
export interface Judge {
  decide(
    request: {
      readonly [Verb in DecisionVerb]?: readonly string[] | null | undefined;
    } & {
      readonly role?: MentionRole | null | undefined;
      readonly reason?: string | null | undefined;
      readonly person?: string | null | undefined;
    },
  ): Promise<Decision>;
  /** Takes a decision back. */
  undo(id: string): Promise<Decision>;
}

/** What every resolver gets, made fresh for each request. */
export interface GraphContext {
  readonly loaders: Loaders;
  /** Greatest `first` or `last`. */
  readonly maxPageSize: number;
  /** Without one the graph is only read. */
  readonly judge?: Judge;
}

/** Makes the context of one request. */
export function createContext(
  store: GraphStore,
  options?: { readonly maxPageSize?: number; readonly judge?: Judge },
): GraphContext {
  return {
    loaders: createLoaders(store),
    maxPageSize: options?.maxPageSize ?? DEFAULT_MAX_PAGE_SIZE,
    ...(options?.judge && { judge: options.judge }),
  };
}
