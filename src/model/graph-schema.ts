import type { NodeKind } from "./node-kind.js";

/** What a property holds. Dates and instants are ISO text, which sorts alike on both engines. */
export type PropertyType = "string" | "string[]" | "integer" | "float" | "boolean" | "json";

export interface LabelSchema {
  /** The property that names a node; unique. */
  readonly key: string;
  readonly properties: { readonly [name: string]: PropertyType };
  /** Properties a query starts from or sorts by. */
  readonly indexes: readonly string[];
  /** Properties under the full-text index, empty for none. `searchText` holds folded names or the folded title. */
  readonly search: readonly string[];
}

export interface RelationshipSchema {
  readonly from: Label;
  readonly to: Label;
  readonly properties: { readonly [name: string]: PropertyType };
}

export type Label = NodeKind | "ExternalId" | "IngestRun" | "Decision";

/** On every node and relationship: who said it, and the runs that first and last wrote it. */
const PROVENANCE = { sources: "string[]", firstRun: "string", lastRun: "string" } as const;
const NAMED = {
  ...PROVENANCE,
  id: "string",
  name: "string",
  aliases: "string[]",
  searchText: "string",
  paperCount: "integer",
} as const;
const NAMED_LABEL = { key: "id", properties: NAMED, indexes: ["name", "paperCount"], search: ["searchText"] } as const;
/** `evidence` is a JSON list of Evidence (model/provenance.ts); role and confidence are derived from it. */
const MENTIONED = { ...PROVENANCE, role: "string", confidence: "float", evidence: "json" } as const;

export const LABELS = {
  Paper: {
    key: "id",
    properties: {
      ...PROVENANCE,
      id: "string",
      title: "string",
      titleKey: "string",
      abstractKey: "string",
      abstract: "string",
      publishedOn: "string",
      year: "integer",
      url: "string",
      authorCount: "integer",
      upvotes: "integer",
      commentCount: "integer",
      referenceCount: "integer",
      citedByCount: "integer",
      methodCount: "integer",
      datasetCount: "integer",
      taskCount: "integer",
      repositoryCount: "integer",
      searchText: "string",
      origins: "json",
    },
    indexes: [
      "titleKey",
      "abstractKey",
      "title",
      "publishedOn",
      "year",
      "upvotes",
      "commentCount",
      "citedByCount",
      "referenceCount",
      "authorCount",
    ],
    search: ["searchText", "abstract"],
  },
  Author: {
    key: "id",
    properties: {
      ...PROVENANCE,
      id: "string",
      name: "string",
      nameKey: "string",
      aliases: "string[]",
      orcid: "string",
      searchText: "string",
      paperCount: "integer",
      ambiguous: "boolean",
    },
    indexes: ["nameKey", "name", "paperCount"],
    search: ["searchText"],
  },
  Method: NAMED_LABEL,
  Dataset: { ...NAMED_LABEL, properties: { ...NAMED, homepage: "string" } },
  Task: NAMED_LABEL,
  Repository: {
    key: "id",
    properties: {
      ...PROVENANCE,
      id: "string",
      host: "string",
      owner: "string",
      name: "string",
      path: "string",
      url: "string",
      stars: "integer",
      searchText: "string",
      paperCount: "integer",
      origins: "json",
    },
    indexes: ["name", "path", "stars", "paperCount"],
    search: ["searchText"],
  },
  Venue: NAMED_LABEL,
  Organization: NAMED_LABEL,
  Topic: NAMED_LABEL,
  ExternalId: {
    key: "key",
    properties: { ...PROVENANCE, key: "string", scheme: "string", value: "string" },
    indexes: [],
    search: [],
  },
  IngestRun: {
    key: "id",
    properties: {
      id: "string",
      source: "string",
      file: "string",
      digest: "string",
      startedAt: "string",
      finishedAt: "string",
      batches: "integer",
      read: "integer",
      inserted: "integer",
      updated: "integer",
      unchanged: "integer",
      rejected: "integer",
    },
    indexes: ["startedAt"],
    search: [],
  },
  Decision: {
    key: "id",
    properties: { id: "string", verb: "string", at: "string", body: "json" },
    indexes: [],
    search: [],
  },
} as const satisfies Record<string, LabelSchema>;

export const RELATIONSHIPS = {
  /** `position` counts from 1 in the order of the best source that lists the author; `positionOrigin` says which. */
  AUTHORED: {
    from: "Author",
    to: "Paper",
    properties: { ...PROVENANCE, position: "integer", positionOrigin: "string" },
  },
  USES_METHOD: { from: "Paper", to: "Method", properties: MENTIONED },
  USES_DATASET: { from: "Paper", to: "Dataset", properties: MENTIONED },
  ADDRESSES: { from: "Paper", to: "Task", properties: MENTIONED },
  HAS_CODE: { from: "Paper", to: "Repository", properties: { ...MENTIONED, official: "boolean" } },
  CITES: {
    from: "Paper",
    to: "Paper",
    properties: { ...PROVENANCE, intents: "string[]", contexts: "string[]", influential: "boolean" },
  },
  PUBLISHED_IN: { from: "Paper", to: "Venue", properties: PROVENANCE },
  ABOUT: { from: "Paper", to: "Topic", properties: PROVENANCE },
  FROM: { from: "Paper", to: "Organization", properties: PROVENANCE },
  AFFILIATED_WITH: { from: "Author", to: "Organization", properties: PROVENANCE },
  VARIANT_OF: { from: "Method", to: "Method", properties: PROVENANCE },
  SUBTASK_OF: { from: "Task", to: "Task", properties: PROVENANCE },
  /** From an external id to the node it names; `to` is any label. */
  IDENTIFIES: { from: "ExternalId", to: "Paper", properties: PROVENANCE },
  /** A reference whose paper is not in the graph yet; becomes CITES when the paper arrives. */
  REFERS_TO: {
    from: "Paper",
    to: "ExternalId",
    properties: { ...PROVENANCE, intents: "string[]", contexts: "string[]", influential: "boolean" },
  },
} as const satisfies Record<string, RelationshipSchema>;

export type RelationshipType = keyof typeof RELATIONSHIPS;
