import { keysOf } from "../util/keys-of.js";
/** The kinds of node the API shows, each with what they are; each is a label of the graph. */
export const NODE_KIND_DESCRIPTIONS = {
  Paper: "Research papers.",
  Author: "People who write papers.",
  Method: "Methods, models and techniques.",
  Dataset: "Datasets and benchmarks.",
  Task: "Tasks that papers work on.",
  Repository: "Code repositories.",
  Venue: "Conferences, workshops and journals.",
  Organization: "Laboratories, companies and universities.",
  Topic: "Topics that a source files papers under.",
} as const;

export type NodeKind = keyof typeof NODE_KIND_DESCRIPTIONS;
export const NODE_KINDS: readonly NodeKind[] = keysOf(NODE_KIND_DESCRIPTIONS);
