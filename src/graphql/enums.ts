import { registerEnumType } from "type-graphql";
import type { ExternalIdScheme } from "../model/external-id.js";
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
