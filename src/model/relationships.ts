import { keysOf } from "../util/keys-of.js";
import { PROVENANCE, type PropertyType } from "./graph-schema.js";
import { CITATION, INTERNAL_RELATIONSHIPS } from "./internal-relationships.js";
import type { NodeKind } from "./node-kind.js";
import type { RelationEnd, ShownRelationship } from "./shown-relationship.js";

/** What a relationship calls a node that is known by name. */
const NAMING = { ...PROVENANCE, names: "string[]" } as const;
/**
 * `evidence` is a list of Evidence (model/provenance.ts) as model/evidence-text.ts packs it; from it confidence follows,
 * and role but for INTRODUCED: that needs a `claim` (src/write/introductions.ts) which no other paper's goes before.
 */
const MENTIONED = { ...NAMING, role: "string", confidence: "float", evidence: "json", claim: "string" } as const;

/**
 * The types of relationship that the API shows, each said once: all lists, filters, ties, counters and steps of a path
 * follow from here. One whose properties hold a confidence is a mention.
 */
export const SHOWN_RELATIONSHIPS = {
  /** `position` counts from 1 in the order of the best record that lists authors. */
  AUTHORED: {
    from: "Author",
    to: "Paper",
    properties: { ...PROVENANCE, position: "integer" },
    description: "An author wrote a paper.",
    start: { field: "papers", description: "Papers of the author", order: "newest", counter: "paperCount" },
    end: {
      field: "authors",
      description: "Authors known by name",
      order: "position",
      usualLength: 8,
      tie: { name: "AUTHOR", description: "Both have the author.", shared: "Authors of both" },
    },
  },
  USES_METHOD: {
    from: "Paper",
    to: "Method",
    properties: MENTIONED,
    description: "A paper introduces or uses a method.",
    start: {
      field: "methods",
      description: "Methods it introduces or uses",
      order: "mention",
      counter: "methodCount",
      usualLength: 8,
      tie: {
        name: "METHOD",
        description: "Both introduce or use the method.",
        shared: "Methods that both introduce or use",
      },
    },
    end: { field: "papers", description: "Papers that name the method", order: "newest", counter: "paperCount" },
  },
  USES_DATASET: {
    from: "Paper",
    to: "Dataset",
    properties: MENTIONED,
    description: "A paper introduces or uses a dataset.",
    start: {
      field: "datasets",
      description: "Datasets it introduces or uses",
      order: "mention",
      counter: "datasetCount",
      usualLength: 4,
      tie: {
        name: "DATASET",
        description: "Both introduce or use the dataset.",
        shared: "Datasets that both introduce or use",
      },
    },
    end: { field: "papers", description: "Papers that name the dataset", order: "newest", counter: "paperCount" },
  },
  ADDRESSES: {
    from: "Paper",
    to: "Task",
    properties: MENTIONED,
    description: "A paper works on a task.",
    start: {
      field: "tasks",
      description: "Tasks it works on",
      order: "mention",
      counter: "taskCount",
      usualLength: 4,
      tie: { name: "TASK", description: "Both work on the task.", shared: "Tasks that both work on" },
    },
    end: { field: "papers", description: "Papers that name the task", order: "newest", counter: "paperCount" },
  },
  HAS_CODE: {
    from: "Paper",
    to: "Repository",
    properties: { ...MENTIONED, official: "boolean", stars: "integer" },
    description: "A paper links to a code repository.",
    start: {
      field: "repositories",
      description: "Code repositories it links to",
      order: "mention",
      counter: "repositoryCount",
      usualLength: 2,
      tie: {
        name: "REPOSITORY",
        description: "Both link to the repository.",
        shared: "Code repositories that both link to",
      },
    },
    end: { field: "papers", description: "Papers that link to the repository", order: "newest", counter: "paperCount" },
  },
  PUBLISHED_IN: {
    from: "Paper",
    to: "Venue",
    properties: NAMING,
    description: "A paper appeared at a venue.",
    start: {
      field: "venues",
      description: "Venues where it appeared",
      order: "name",
      usualLength: 2,
      tie: { name: "VENUE", description: "Both appeared at the venue.", shared: "Venues where both appeared" },
    },
    end: { field: "papers", description: "Papers of the venue", order: "newest", counter: "paperCount" },
  },
  CITES: {
    from: "Paper",
    to: "Paper",
    properties: CITATION,
    description: "A paper cites a paper.",
    noun: "citation",
    start: {
      field: "references",
      description: "Papers of this graph that it cites",
      order: "newest",
      counter: "referenceCount",
      tie: {
        name: "REFERENCE",
        description: "Both cite the paper: they are bibliographically coupled (Kessler 1963).",
        shared: "Papers that both cite",
      },
    },
    end: {
      field: "citedBy",
      description: "Papers of this graph that cite it",
      order: "newest",
      counter: "citedByCount",
      tie: {
        name: "CITED_BY",
        description: "The paper cites both: they are co-cited (Small 1973).",
        shared: "Papers that cite both",
      },
    },
  },
  ABOUT: {
    from: "Paper",
    to: "Topic",
    properties: NAMING,
    description: "A paper is about a topic.",
    start: { field: "topics", description: "Topics it is about", order: "name", usualLength: 4 },
    end: { field: "papers", description: "Papers of the topic", order: "newest", counter: "paperCount" },
  },
  FROM: {
    from: "Paper",
    to: "Organization",
    properties: NAMING,
    description: "A paper comes from an organization.",
    start: { field: "organizations", description: "Organizations it comes from", order: "name", usualLength: 4 },
    end: { field: "papers", description: "Papers of the organization", order: "newest", counter: "paperCount" },
  },
  AFFILIATED_WITH: {
    from: "Author",
    to: "Organization",
    properties: NAMING,
    description: "An author belongs to an organization.",
    start: {
      field: "organizations",
      description: "Organizations the author belongs to",
      order: "name",
      usualLength: 4,
    },
    end: { field: "authors", description: "Authors who belong to the organization", order: "name" },
  },
  VARIANT_OF: {
    from: "Method",
    to: "Method",
    properties: NAMING,
    description: "A method is a variant of a method.",
    start: { field: "variantOf", description: "Methods that this one is a variant of", order: "name", usualLength: 2 },
    end: { field: "variants", description: "Methods that are variants of this one", order: "name" },
  },
  SUBTASK_OF: {
    from: "Task",
    to: "Task",
    properties: NAMING,
    description: "A task is a part of a task.",
    end: { field: "subtasks", description: "Tasks that are part of this one", order: "name" },
  },
  VERSION_OF: {
    from: "Paper",
    to: "Paper",
    properties: { ...PROVENANCE, reason: "string" },
    description: "A paper is an earlier version of a paper: of a journal article its workshop paper.",
    start: {
      field: "versionOf",
      description: "Later versions of it: of a workshop paper the journal article",
      order: "newest",
    },
    end: { field: "versions", description: "Earlier versions of it, which are papers of their own", order: "newest" },
  },
} as const satisfies Record<string, ShownRelationship>;

/** The types of relationship between two nodes that the API shows. */
export type RelationshipKind = keyof typeof SHOWN_RELATIONSHIPS;
export const RELATIONSHIP_KINDS = keysOf(SHOWN_RELATIONSHIPS);

/** Every type of relationship. */
export const RELATIONSHIPS = { ...SHOWN_RELATIONSHIPS, ...INTERNAL_RELATIONSHIPS } as const;

type Table = typeof RELATIONSHIPS;

export type RelationshipType = keyof Table;
export const RELATIONSHIP_TYPES = keysOf(RELATIONSHIPS);

/** The types of relationship that may be wrong and say how probably they are right. */
export type MentionType = {
  [T in RelationshipType]: Table[T]["properties"] extends { readonly confidence: PropertyType } ? T : never;
}[RelationshipType];

/** The kinds of node that papers mention. */
export type MentionedKind = Table[MentionType]["to"];

/** Whether a type of relationship is a mention: it has a role and a confidence to filter by, and evidence. */
export function isMention(type: RelationshipType): type is MentionType {
  return "confidence" in RELATIONSHIPS[type].properties;
}

/** The relationship by which papers mention nodes of a kind. */
export const MENTION_TYPE_OF = Object.fromEntries(
  RELATIONSHIP_TYPES.filter(isMention).map((type) => [RELATIONSHIPS[type].to, type]),
) as { readonly [Kind in MentionedKind]: MentionType };

/** An end of a relationship whose node has a list of the nodes at the other. */
export interface ShownEnd extends RelationEnd {
  readonly type: RelationshipKind;
  readonly noun?: string;
  readonly at: "start" | "end";
  readonly of: NodeKind;
  readonly node: NodeKind;
}

export const RELATION_ENDS: readonly ShownEnd[] = RELATIONSHIP_KINDS.flatMap((type) => {
  const { from, to, start, end, noun }: ShownRelationship = SHOWN_RELATIONSHIPS[type];
  const relationship = { type, ...(noun ? { noun } : {}) };
  return [
    ...(start ? [{ ...start, ...relationship, at: "start" as const, of: from, node: to }] : []),
    ...(end ? [{ ...end, ...relationship, at: "end" as const, of: to, node: from }] : []),
  ];
});
