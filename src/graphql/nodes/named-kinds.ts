import { namedKind } from "./named-kind.js";

/** The kinds of node that are known by their names. */
export const NAMED_KINDS = {
  Method: namedKind("Method", {
    description: "A method, model or technique that papers introduce or use.",
    list: "methods",
    roles: {
      introducedBy: { relation: "methodPapers", role: "INTRODUCED", description: "Papers that introduce the method" },
    },
  }),
  Dataset: namedKind("Dataset", {
    description: "A dataset or benchmark that papers introduce or use.",
    list: "datasets",
    texts: { homepage: "Its page on the web." },
    roles: {
      introducedBy: { relation: "datasetPapers", role: "INTRODUCED", description: "Papers that introduce the dataset" },
    },
  }),
  Task: namedKind("Task", { description: "A problem that papers work on.", list: "tasks" }),
  Venue: namedKind("Venue", { description: "A conference or journal that papers appear in.", list: "venues" }),
  Organization: namedKind("Organization", {
    description: "A group, company or university that papers come from.",
    list: "organizations",
  }),
  Topic: namedKind("Topic", { description: "A subject that papers are about.", list: "topics" }),
} as const;
