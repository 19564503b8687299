import type { Decision, JudgedKind } from "../model/decision.js";
import type { NodeKind } from "../model/node-kind.js";
import type { GraphRow, Parameters } from "../store/graph-store.js";
import type { Query } from "./query.js";

type Keys = { readonly keys: readonly string[] } & Parameters;

export type DecisionRow = GraphRow & Decision;

/** What is to be done yet about a decision: make the graph obey, forget it, or forget and delete what cannot be. */
export type Pending = "kept" | "undone" | "refused";

const SHOWN = `RETURN d.id AS id, d.verb AS verb, d.kind AS kind, d.keys AS keys, d.name AS name, d.role AS role,
  d.reason AS reason, d.person AS person, d.at AS at, d.undone AS undone`;

/** The decisions that nobody has taken back, in the order in which they were made. */
export const decisionsInForce: Query<Record<string, never>, DecisionRow> = {
  name: "decisionsInForce",
  text: () => `MATCH (d:Decision) WHERE d.undone = false ${SHOWN} ORDER BY at, id`,
};

/** All decisions, those taken back too, in the order in which they were made. */
export const allDecisions: Query<Record<string, never>, DecisionRow> = {
  name: "allDecisions",
  text: () => `MATCH (d:Decision) ${SHOWN} ORDER BY at, id`,
};

/** The decisions that the graph does not follow yet, or follows though they were taken back. */
export const pendingDecisions: Query<Record<string, never>, DecisionRow & { readonly pending: Pending }> = {
  name: "pendingDecisions",
  text: () => `MATCH (d:Decision) WHERE d.pending IS NOT NULL ${SHOWN}, d.pending AS pending ORDER BY at, id`,
};

/** The names that decisions give, of one kind of node. */
export const mentionedNames: Query<{ readonly kind: NodeKind } & Parameters, GraphRow & { readonly name: string }> = {
  name: "mentionedNames",
  text: () =>
    "MATCH (d:Decision) WHERE d.kind = $kind AND d.name IS NOT NULL RETURN DISTINCT d.name AS name ORDER BY name",
};

/** Decisions by id. */
export const decisionsById: Query<Keys, DecisionRow> = {
  name: "decisionsById",
  text: () => `UNWIND $keys AS key MATCH (d:Decision {id: key}) ${SHOWN}`,
};

/** The decisions made last, newest first, those taken back too. */
export const lastDecisions: Query<{ readonly first: number } & Parameters, DecisionRow> = {
  name: "lastDecisions",
  text: () => `MATCH (d:Decision) ${SHOWN} ORDER BY at DESC, id LIMIT $first`,
};

/** Records with the nodes they lead to. */
export const judgedRecords: Query<
  Keys,
  GraphRow & {
    readonly key: string;
    readonly paper: string;
    readonly authors: string;
    readonly authorIds: readonly string[];
  }
> = {
  name: "judgedRecords",
  text: () => `UNWIND $keys AS key MATCH (r:Record {key: key})-[:STATES]->(p:Paper)
RETURN key AS key, p.id AS paper, r.authors AS authors, r.authorIds AS authorIds`,
};

/** What records are of, for a reader. */
export const judgedTitles: Query<
  Keys,
  GraphRow & { readonly key: string; readonly title: string; readonly authors: string }
> = {
  name: "judgedTitles",
  text: () => `UNWIND $keys AS key MATCH (r:Record {key: key})-[:STATES]->(p:Paper)
RETURN key AS key, coalesce(r.title, p.title) AS title, r.authors AS authors`,
};

export interface OpenQuestionRow extends GraphRow {
  readonly left: string;
  readonly right: string;
  readonly strength: number;
  readonly reason: string;
}

const QUESTIONS = { Paper: "RESEMBLES", Author: "NAMESAKE_OF" } as const;

/** Pairs that may be the same and that nobody has decided, the strongest first. */
export function openQuestions(kind: JudgedKind): Query<{ readonly first: number } & Parameters, OpenQuestionRow> {
  return {
    name: `openQuestions ${kind}`,
    text: () => `MATCH (a:${kind})-[r:${QUESTIONS[kind]}]->(b:${kind})
RETURN a.id AS left, b.id AS right, r.strength AS strength, r.reason AS reason
ORDER BY strength DESC, left, right LIMIT $first`,
  };
}
