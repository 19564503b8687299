import type { Label } from "../model/graph-schema.js";

/** What two papers can have in common. */
export const TIES = ["AUTHOR", "METHOD", "DATASET", "TASK", "REPOSITORY", "VENUE", "REFERENCE", "CITED_BY"] as const;

export type Tie = (typeof TIES)[number];

interface TiePattern {
  readonly label: Label;
  /** The relationship `r` between a paper and a node, written from the paper's side. */
  readonly fromPaper: string;
  /** The same, written from the node's side: both engines start a pattern at its first node. */
  readonly fromNode: string;
  /** The stored number of papers at the node: its degree. */
  readonly degree: string;
  /** Whether the relationship may be wrong and says how probably it is right. */
  readonly hasConfidence: boolean;
}

function out(type: string, label: Label, degree: string, hasConfidence: boolean): TiePattern {
  return { label, fromPaper: `-[r:${type}]->`, fromNode: `<-[r:${type}]-`, degree, hasConfidence };
}

function into(type: string, label: Label, degree: string): TiePattern {
  return { label, fromPaper: `<-[r:${type}]-`, fromNode: `-[r:${type}]->`, degree, hasConfidence: false };
}

export const TIE_PATTERNS: { readonly [T in Tie]: TiePattern } = {
  AUTHOR: into("AUTHORED", "Author", "paperCount"),
  METHOD: out("USES_METHOD", "Method", "paperCount", true),
  DATASET: out("USES_DATASET", "Dataset", "paperCount", true),
  TASK: out("ADDRESSES", "Task", "paperCount", true),
  REPOSITORY: out("HAS_CODE", "Repository", "paperCount", true),
  VENUE: out("PUBLISHED_IN", "Venue", "paperCount", false),
  REFERENCE: out("CITES", "Paper", "citedByCount", false),
  CITED_BY: into("CITES", "Paper", "referenceCount"),
};
