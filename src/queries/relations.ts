import type { RelationshipType } from "../model/graph-schema.js";
import type { NodeKind } from "../model/node-kind.js";
import type { SortKey } from "./keyset.js";

export interface Relation {
  readonly of: NodeKind;
  readonly type: RelationshipType;
  /** `out` where the relationship starts at `of`. */
  readonly direction: "in" | "out";
  readonly node: NodeKind;
  /** Properties of the relationship that an edge shows. */
  readonly edge: readonly string[];
  /** Mentions have a role and a confidence to filter by. */
  readonly mention: boolean;
  readonly order: "position" | "mention" | "newest" | "name";
  /** The counter on `of` that counts all of them. */
  readonly counter?: string;
}

const MENTION = ["role", "confidence", "evidence"] as const;
const CODE = [...MENTION, "official"] as const;
const CITATION = ["intents", "contexts", "influential"] as const;

/** Every way from one node of the API to a list of others. */
export const RELATIONS = {
  paperAuthors: relation("Paper", "AUTHORED", "in", "Author", { edge: ["position"], order: "position" }),
  paperMethods: relation("Paper", "USES_METHOD", "out", "Method", { edge: MENTION, order: "mention" }),
  paperDatasets: relation("Paper", "USES_DATASET", "out", "Dataset", { edge: MENTION, order: "mention" }),
  paperTasks: relation("Paper", "ADDRESSES", "out", "Task", { edge: MENTION, order: "mention" }),
  paperRepositories: relation("Paper", "HAS_CODE", "out", "Repository", { edge: CODE, order: "mention" }),
  paperTopics: relation("Paper", "ABOUT", "out", "Topic", { order: "name" }),
  paperVenues: relation("Paper", "PUBLISHED_IN", "out", "Venue", { order: "name" }),
  paperOrganizations: relation("Paper", "FROM", "out", "Organization", { order: "name" }),
  paperReferences: relation("Paper", "CITES", "out", "Paper", {
    edge: CITATION,
    order: "newest",
    counter: "referenceCount",
  }),
  paperCitedBy: relation("Paper", "CITES", "in", "Paper", { edge: CITATION, order: "newest", counter: "citedByCount" }),
  authorPapers: relation("Author", "AUTHORED", "out", "Paper", {
    edge: ["position"],
    order: "newest",
    counter: "paperCount",
  }),
  authorOrganizations: relation("Author", "AFFILIATED_WITH", "out", "Organization", { order: "name" }),
  methodPapers: relation("Method", "USES_METHOD", "in", "Paper", { edge: MENTION, order: "newest" }),
  methodVariants: relation("Method", "VARIANT_OF", "in", "Method", { order: "name" }),
  methodVariantOf: relation("Method", "VARIANT_OF", "out", "Method", { order: "name" }),
  datasetPapers: relation("Dataset", "USES_DATASET", "in", "Paper", { edge: MENTION, order: "newest" }),
  taskPapers: relation("Task", "ADDRESSES", "in", "Paper", { edge: MENTION, order: "newest" }),
  taskSubtasks: relation("Task", "SUBTASK_OF", "in", "Task", { order: "name" }),
  repositoryPapers: relation("Repository", "HAS_CODE", "in", "Paper", { edge: CODE, order: "newest" }),
  venuePapers: relation("Venue", "PUBLISHED_IN", "in", "Paper", { order: "newest", counter: "paperCount" }),
  topicPapers: relation("Topic", "ABOUT", "in", "Paper", { order: "newest", counter: "paperCount" }),
  organizationPapers: relation("Organization", "FROM", "in", "Paper", { order: "newest", counter: "paperCount" }),
  organizationAuthors: relation("Organization", "AFFILIATED_WITH", "in", "Author", { order: "name" }),
} as const satisfies Record<string, Relation>;

export type RelationName = keyof typeof RELATIONS;

function relation<Of extends NodeKind, Target extends NodeKind>(
  of: Of,
  type: RelationshipType,
  direction: "in" | "out",
  node: Target,
  { edge = [], order, counter }: { edge?: readonly string[]; order: Relation["order"]; counter?: string },
) {
  const mention = edge.includes("confidence");
  return { of, type, direction, node, edge, mention, order, ...(counter ? { counter } : {}) };
}

/** The pattern from the node in variable `from`, over the relationship in `by`, to the node in `to`. */
export function relationPattern(name: RelationName, from: string, by: string, to: string): string {
  const { type, direction, node } = RELATIONS[name];
  const middle = `[${by}:${type}]`;
  return direction === "out" ? `(${from})-${middle}->(${to}:${node})` : `(${from})<-${middle}-(${to}:${node})`;
}

/** The same pattern from its other end, where the far node is the one with the key. */
export function relationPatternFromFarEnd(name: RelationName, far: string, by: string, near: string): string {
  const { type, direction, of } = RELATIONS[name];
  const middle = `[${by}:${type}]`;
  return direction === "out" ? `(${far})<-${middle}-(${near}:${of})` : `(${far})-${middle}->(${near}:${of})`;
}

/** The order of the list, with the node in variable `m` and the relationship in `r`. */
export function relationOrder(name: RelationName): readonly SortKey[] {
  const { order, node } = RELATIONS[name];
  const key = (expression: string, descending = false, nullable = false) => ({ expression, descending, nullable });
  const id = key("m.id");
  const byName = [key(node === "Repository" ? "m.path" : "m.name"), id];
  switch (order) {
    case "position":
      return [key("r.position"), id];
    case "mention":
      return [key("r.role"), key("r.confidence", true), ...byName];
    case "newest":
      return [key("m.publishedOn", true, true), id];
    case "name":
      return byName;
  }
}
