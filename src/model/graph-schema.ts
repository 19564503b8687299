import type { NodeKind } from "./node-kind.js";

/** What a property holds. Dates and instants are ISO text, which sorts alike on both engines. */
export type PropertyType = "string" | "string[]" | "integer" | "float" | "boolean" | "json";

export interface LabelSchema {
  /** The property that names a node; unique. */
  readonly key: string;
  readonly properties: { readonly [name: string]: PropertyType };
  /** Properties a query starts from or sorts by. */
  readonly indexes: readonly string[];
  /**
   * Properties under the full-text index, empty for none. `searchText` holds folded names or the folded title,
   * `searchKeys` what `search-keys.ts` says.
   */
  readonly search: readonly string[];
}

/** Labels of nodes that serve the graph and that the API does not show as nodes. */
export type InternalLabel = "Record" | "Name" | "ExternalId" | "IngestRun" | "Decision" | "FetchPlace";
export type Label = NodeKind | InternalLabel;

/** On every node and relationship: who said it, and the runs that first and last wrote it. */
export const PROVENANCE = { sources: "string[]", firstRun: "string", lastRun: "string" } as const;
const NAMED = {
  ...PROVENANCE,
  id: "string",
  name: "string",
  aliases: "string[]",
  searchText: "string",
  searchKeys: "string",
  paperCount: "integer",
  tally: "json",
} as const;
const NAMED_LABEL = {
  key: "id",
  properties: NAMED,
  indexes: ["name", "paperCount"],
  search: ["searchText", "searchKeys"],
} as const;

export const LABELS = {
  Paper: {
    key: "id",
    properties: {
      ...PROVENANCE,
      id: "string",
      title: "string",
      titleKey: "string",
      abstract: "string",
      publishedOn: "string",
      year: "integer",
      url: "string",
      projectPage: "string",
      withdrawn: "boolean",
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
      searchKeys: "string",
      wordCodes: "string",
    },
    indexes: [
      "titleKey",
      "title",
      "publishedOn",
      "year",
      "upvotes",
      "commentCount",
      "citedByCount",
      "referenceCount",
      "authorCount",
    ],
    search: ["searchText", "searchKeys", "abstract"],
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
      searchKeys: "string",
      paperCount: "integer",
      block: "string",
      otherNames: "string[]",
      ambiguous: "boolean",
      evidence: "string[]",
    },
    indexes: ["nameKey", "block", "name", "paperCount"],
    search: ["searchText", "searchKeys"],
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
      searchKeys: "string",
      paperCount: "integer",
      holds: "string",
      tally: "json",
    },
    indexes: ["name", "path", "stars", "paperCount"],
    search: ["searchText", "searchKeys"],
  },
  Venue: NAMED_LABEL,
  Organization: NAMED_LABEL,
  Topic: NAMED_LABEL,
  /** What one source said of one paper. A title and abstract that are the paper's own are kept with the paper alone. */
  Record: {
    key: "key",
    properties: {
      ...PROVENANCE,
      key: "string",
      sourceId: "string",
      seenOn: "string",
      digest: "string",
      length: "integer",
      titleKey: "string",
      textKey: "string",
      sketch1: "string",
      sketch2: "string",
      sketch3: "string",
      sketch4: "string",
      hasOwnText: "boolean",
      title: "string",
      abstract: "string",
      authors: "json",
      authorIds: "string[]",
      facts: "json",
    },
    indexes: ["titleKey", "textKey", "sketch1", "sketch2", "sketch3", "sketch4", "lastRun"],
    search: [],
  },
  /** Another name of nodes of one kind: the key is the kind and the folded name. */
  Name: { key: "key", properties: { ...PROVENANCE, key: "string" }, indexes: [], search: [] },
  ExternalId: {
    key: "key",
    properties: { ...PROVENANCE, key: "string", scheme: "string", value: "string", tally: "json" },
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
      settled: "boolean",
      openBlocks: "string[]",
    },
    indexes: ["startedAt"],
    search: [],
  },
  /** How far the papers that a service is asked for are in the graph: the key is what is asked, `place` the feed's own. */
  FetchPlace: {
    key: "key",
    properties: { key: "string", source: "string", place: "string", at: "string" },
    indexes: [],
    search: [],
  },
  Decision: {
    key: "id",
    properties: {
      id: "string",
      verb: "string",
      kind: "string",
      keys: "string[]",
      name: "string",
      role: "string",
      reason: "string",
      person: "string",
      at: "string",
      undone: "boolean",
      pending: "string",
    },
    indexes: [],
    search: [],
  },
} as const satisfies Record<Label, LabelSchema>;
