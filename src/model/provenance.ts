import { keysOf } from "../util/keys-of.js";
/**
 * Where a fact can come from, the least believed first: pages that show a part; lists that people keep by hand; an
 * archive that nobody keeps any more; aggregators, which gather by machine what others state; the places where papers
 * are published or registered, and arXiv, where authors themselves enter them; what a user writes for this graph.
 * `extract` is our own reading of title and abstract; `person` a decision of a user.
 */
export const SOURCE_DESCRIPTIONS = {
  "huggingface-listing": "A saved Hugging Face Papers page.",
  csv: "A table of papers with a header.",
  ris: "A reference list in RIS.",
  bibtex: "A reference list in BibTeX.",
  "csl-json": "A reference list in CSL-JSON or of Zotero.",
  "papers-with-code": "The archive of Papers with Code (CC BY-SA 4.0).",
  "semantic-scholar": "Semantic Scholar (ODC-BY).",
  openalex: "OpenAlex (CC0).",
  "huggingface-daily": "Hugging Face daily papers, as JSON.",
  dblp: "DBLP (CC0).",
  crossref: "Crossref works.",
  openreview: "OpenReview notes.",
  "acl-anthology": "The ACL Anthology (CC BY 4.0).",
  arxiv: "Metadata of arXiv (CC0).",
  "papergraph-jsonl": "Papergraph's own JSON Lines.",
  extract: "Papergraph's reading of titles and abstracts.",
  person: "A decision of a person.",
} as const;

export type SourceName = keyof typeof SOURCE_DESCRIPTIONS;
export const SOURCE_NAMES = keysOf(SOURCE_DESCRIPTIONS);

/** Sources that list each paper once, under an id of their own. */
export const CATALOGUES: ReadonlySet<SourceName> = new Set([
  "huggingface-daily",
  "dblp",
  "openreview",
  "acl-anthology",
  "arxiv",
]);

/**
 * How far a source is believed when two state the same property: the later in {@link SOURCE_NAMES} wins.
 * A source knows nothing of another, so this order is what makes the graph independent of the order of ingests.
 */
export function sourceRank(source: SourceName): number {
  return SOURCE_NAMES.indexOf(source);
}

/** One reason for a relationship: who said it and, where it was read in a text, the exact span and rule. */
export interface Evidence {
  readonly source: SourceName;
  readonly role?: MentionRole;
  readonly confidence: number;
  readonly rule?: string;
  readonly field?: TextField;
  /** Offsets in UTF-16 code units into the paper's own `title` or `abstract`; `end` is exclusive. */
  readonly start?: number;
  readonly end?: number;
  /** Of what a person says: the id of the decision, who it was, and why. */
  readonly decision?: string;
  readonly person?: string;
  readonly reason?: string;
}

/** What a paper can do with something it names, the least telling first. */
export const ROLE_DESCRIPTIONS = {
  COMPARED: "The paper only holds its own work against it, or measures it beside others.",
  USED: "The paper uses, extends or analyses it.",
  INTRODUCED: "The paper brings it into the world.",
} as const;

export type MentionRole = keyof typeof ROLE_DESCRIPTIONS;
export const MENTION_ROLES = keysOf(ROLE_DESCRIPTIONS);

/** What a paper does with something of which several places or sources say a role: the most telling one. */
export function strongestRole(roles: readonly MentionRole[]): MentionRole {
  return MENTION_ROLES.findLast((role) => roles.includes(role)) ?? "USED";
}

export type TextField = "title" | "abstract";
