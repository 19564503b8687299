import { registerEnumType } from "type-graphql";
import type { CoOccurrenceOrder } from "../loaders/co-occurring.loader.js";
import type { Tie, TieWeight } from "../loaders/sharing.loader.js";
import type { RelationshipKind } from "../loaders/shortest-path.loader.js";
import type { ExternalIdScheme } from "../model/external-id.js";
import type { NodeKind } from "../model/node-kind.js";
import type { MentionRole, SourceName, TextField } from "../model/provenance.js";

export const MentionRoleEnum = { INTRODUCED: "INTRODUCED", USED: "USED" } as const satisfies Record<
  MentionRole,
  MentionRole
>;
registerEnumType(MentionRoleEnum, {
  name: "MentionRole",
  description: "What a paper does with something it names.",
  valuesConfig: {
    INTRODUCED: { description: "The paper brings it into the world." },
    USED: { description: "The paper uses, extends or compares with it." },
  },
});

export const TextFieldEnum = { TITLE: "title", ABSTRACT: "abstract" } as const satisfies Record<string, TextField>;
registerEnumType(TextFieldEnum, {
  name: "TextField",
  description: "A text of a paper that is read for what it names.",
  valuesConfig: { TITLE: { description: "The title." }, ABSTRACT: { description: "The abstract." } },
});

export const SourceNameEnum = {
  HUGGINGFACE_LISTING: "huggingface-listing",
  HUGGINGFACE_DAILY: "huggingface-daily",
  PAPERGRAPH_JSONL: "papergraph-jsonl",
  EXTRACT: "extract",
  PERSON: "person",
} as const satisfies Record<string, SourceName>;
registerEnumType(SourceNameEnum, {
  name: "SourceName",
  description: "Where a fact came from.",
  valuesConfig: {
    HUGGINGFACE_LISTING: { description: "A saved Hugging Face Papers page." },
    HUGGINGFACE_DAILY: { description: "Hugging Face daily papers, as JSON." },
    PAPERGRAPH_JSONL: { description: "Papergraph's own JSON Lines." },
    EXTRACT: { description: "Papergraph's reading of titles and abstracts." },
    PERSON: { description: "A decision of a person." },
  },
});

export const ExternalIdSchemeEnum = {
  ARXIV: "arxiv",
  DOI: "doi",
  OPENREVIEW: "openreview",
  ACL: "acl",
  OPENALEX: "openalex",
  S2: "s2",
  PWC: "pwc",
  ORCID: "orcid",
  HUGGINGFACE: "huggingface",
  URL: "url",
} as const satisfies Record<string, ExternalIdScheme>;
registerEnumType(ExternalIdSchemeEnum, {
  name: "ExternalIdScheme",
  description: "A way in which the world names papers and people.",
  valuesConfig: {
    ARXIV: { description: "arXiv id without version, as `1706.03762`." },
    DOI: { description: "Digital object identifier, as `10.1000/182`." },
    OPENREVIEW: { description: "OpenReview forum id." },
    ACL: { description: "ACL Anthology id." },
    OPENALEX: { description: "OpenAlex id." },
    S2: { description: "Semantic Scholar id." },
    PWC: { description: "Papers with Code id." },
    ORCID: { description: "ORCID iD of a person." },
    HUGGINGFACE: { description: "User or paper at Hugging Face." },
    URL: { description: "Address of a page." },
  },
});

export const OrderDirection = { ASC: "ASC", DESC: "DESC" } as const;
export type OrderDirection = keyof typeof OrderDirection;
registerEnumType(OrderDirection, {
  name: "OrderDirection",
  description: "Which end of an order comes first. Items without a value come last either way.",
  valuesConfig: {
    ASC: { description: "Smallest, earliest or first letter first." },
    DESC: { description: "Greatest, latest or last letter first." },
  },
});

export const NodeKindEnum = {
  PAPER: "Paper",
  AUTHOR: "Author",
  METHOD: "Method",
  DATASET: "Dataset",
  TASK: "Task",
  REPOSITORY: "Repository",
  VENUE: "Venue",
  ORGANIZATION: "Organization",
  TOPIC: "Topic",
} as const satisfies Record<string, NodeKind>;
registerEnumType(NodeKindEnum, {
  name: "NodeKind",
  description: "The kinds of node.",
  valuesConfig: {
    PAPER: { description: "Research papers." },
    AUTHOR: { description: "People who write papers." },
    METHOD: { description: "Methods, models and techniques." },
    DATASET: { description: "Datasets and benchmarks." },
    TASK: { description: "Tasks that papers work on." },
    REPOSITORY: { description: "Code repositories." },
    VENUE: { description: "Conferences, workshops and journals." },
    ORGANIZATION: { description: "Laboratories, companies and universities." },
    TOPIC: { description: "Topics that a source files papers under." },
  },
});

export const TieEnum = {
  AUTHOR: "AUTHOR",
  METHOD: "METHOD",
  DATASET: "DATASET",
  TASK: "TASK",
  REPOSITORY: "REPOSITORY",
  VENUE: "VENUE",
  REFERENCE: "REFERENCE",
  CITED_BY: "CITED_BY",
} as const satisfies Record<Tie, Tie>;
registerEnumType(TieEnum, {
  name: "Tie",
  description: "What two papers can have in common.",
  valuesConfig: {
    AUTHOR: { description: "Both have the author." },
    METHOD: { description: "Both introduce or use the method." },
    DATASET: { description: "Both introduce or use the dataset." },
    TASK: { description: "Both work on the task." },
    REPOSITORY: { description: "Both link to the repository." },
    VENUE: { description: "Both appeared at the venue." },
    REFERENCE: { description: "Both cite the paper: they are bibliographically coupled (Kessler 1963)." },
    CITED_BY: { description: "The paper cites both: they are co-cited (Small 1973)." },
  },
});

export const TieWeightEnum = { RARITY: "RARITY", COUNT: "COUNT" } as const satisfies Record<TieWeight, TieWeight>;
registerEnumType(TieWeightEnum, {
  name: "TieWeight",
  description: "How much a shared node counts.",
  valuesConfig: {
    RARITY: {
      description:
        "A node of n papers counts 1 / ln(1 + n), so that what few papers have says most (Adamic and Adar 2003).",
    },
    COUNT: { description: "Each counts one." },
  },
});

export const CoOccurrenceOrderEnum = { COUNT: "COUNT", LIFT: "LIFT" } as const satisfies Record<
  CoOccurrenceOrder,
  CoOccurrenceOrder
>;
registerEnumType(CoOccurrenceOrderEnum, {
  name: "CoOccurrenceOrder",
  description: "Which of the methods that meet a method come first.",
  valuesConfig: {
    COUNT: { description: "Those that meet it in most papers." },
    LIFT: { description: "Those that meet it most beyond chance." },
  },
});

export const RelationshipKindEnum = {
  AUTHORED: "AUTHORED",
  USES_METHOD: "USES_METHOD",
  USES_DATASET: "USES_DATASET",
  ADDRESSES: "ADDRESSES",
  HAS_CODE: "HAS_CODE",
  CITES: "CITES",
  PUBLISHED_IN: "PUBLISHED_IN",
  ABOUT: "ABOUT",
  FROM: "FROM",
  AFFILIATED_WITH: "AFFILIATED_WITH",
  VARIANT_OF: "VARIANT_OF",
  SUBTASK_OF: "SUBTASK_OF",
} as const satisfies Record<RelationshipKind, RelationshipKind>;
registerEnumType(RelationshipKindEnum, {
  name: "RelationshipKind",
  description: "The kinds of relationship between nodes, each read from its start to its end.",
  valuesConfig: {
    AUTHORED: { description: "An author wrote a paper." },
    USES_METHOD: { description: "A paper introduces or uses a method." },
    USES_DATASET: { description: "A paper introduces or uses a dataset." },
    ADDRESSES: { description: "A paper works on a task." },
    HAS_CODE: { description: "A paper links to a code repository." },
    CITES: { description: "A paper cites a paper." },
    PUBLISHED_IN: { description: "A paper appeared at a venue." },
    ABOUT: { description: "A paper is about a topic." },
    FROM: { description: "A paper comes from an organization." },
    AFFILIATED_WITH: { description: "An author belongs to an organization." },
    VARIANT_OF: { description: "A method is a variant of a method." },
    SUBTASK_OF: { description: "A task is a part of a task." },
  },
});
