import { keysOf } from "../util/keys-of.js";
import type { NodeKind } from "./node-kind.js";
import { RELATIONS, type RelationName } from "./relations.js";

interface Described {
  readonly description: string;
  /** The relation whose nodes are the values; without one the value is the paper's own. */
  readonly relation?: RelationName;
  /** The property of those nodes that is the value instead. */
  readonly property?: string;
}

/** What papers can be grouped by. */
export const DIMENSIONS = {
  MONTH: { description: "Month of publication, as `2024-06`." },
  QUARTER: { description: "Quarter of publication, as `2024-Q2`." },
  YEAR: { description: "Year of publication, as `2024`." },
  HAS_CODE: { description: "Whether it links to a repository of code: `true` or `false`." },
  REPOSITORY_HOST: {
    description: "Where a repository that it links to is kept, as `github.com`.",
    relation: "paperRepositories",
    property: "host",
  },
  METHOD: { description: "A method it introduces or uses.", relation: "paperMethods" },
  DATASET: { description: "A dataset it introduces or uses.", relation: "paperDatasets" },
  TASK: { description: "A task it works on.", relation: "paperTasks" },
  AUTHOR: { description: "An author known by name.", relation: "paperAuthors" },
  ORGANIZATION: { description: "An organization it comes from.", relation: "paperOrganizations" },
  VENUE: { description: "A venue where it appeared.", relation: "paperVenues" },
  TOPIC: { description: "A topic it is about.", relation: "paperTopics" },
} as const satisfies Record<string, Described>;

export type Dimension = keyof typeof DIMENSIONS;
export const DIMENSION_NAMES = keysOf(DIMENSIONS);

/** Where the values of a dimension are: in nodes of a relation, or in a property of them. */
export function placeOf(dimension: Dimension): Described {
  return DIMENSIONS[dimension];
}

/** Whether the values of a dimension are nodes. */
export function isOfNodes(dimension: Dimension): boolean {
  const { relation, property } = placeOf(dimension);
  return relation !== undefined && property === undefined;
}

/** The order of groups: those of most papers first, or by their values. */
export const PAPER_COUNT_ORDERS = {
  COUNT: { description: "Groups of most papers first, then by value." },
  VALUE: { description: "By the value of the first dimension, then of the second: time from its start, names from A." },
} as const;
export type PaperCountOrder = keyof typeof PAPER_COUNT_ORDERS;

/** The dimension whose values are nodes of a kind. */
export function dimensionOf(kind: NodeKind): Dimension | undefined {
  return DIMENSION_NAMES.find((dimension) => {
    const { relation } = placeOf(dimension);
    return isOfNodes(dimension) && relation !== undefined && RELATIONS[relation].node === kind;
  });
}
