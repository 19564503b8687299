import type { NodeKind } from "./generated/graphql";

/** The kind of a node by the name of its type. */
export const KIND_OF_TYPE = {
  Paper: "PAPER",
  Author: "AUTHOR",
  Method: "METHOD",
  Dataset: "DATASET",
  Task: "TASK",
  Repository: "REPOSITORY",
  Venue: "VENUE",
  Organization: "ORGANIZATION",
  Topic: "TOPIC",
} as const satisfies Record<string, NodeKind>;
