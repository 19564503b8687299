import type { JudgedKind } from "../model/decision.js";
import { type DecisionRow, lastDecisions, type OpenQuestionRow, openQuestions } from "../queries/decisions.js";
import { runQuery } from "../queries/query.js";
import { eachAlone, type LoaderDefinition } from "./loader.js";

/** The decisions made last, newest first, by how many are wanted. */
export const lastDecisionsLoader: LoaderDefinition<number, readonly DecisionRow[]> = {
  name: "lastDecisions",
  load: (store, keys) => eachAlone(keys, (first) => runQuery(store, lastDecisions, { first })),
};

/** The strongest open questions of a kind. */
export const openQuestionsLoader: LoaderDefinition<
  { readonly kind: JudgedKind; readonly first: number },
  readonly OpenQuestionRow[]
> = {
  name: "openQuestions",
  identity: (key) => JSON.stringify(key),
  load: (store, keys) => eachAlone(keys, ({ kind, first }) => runQuery(store, openQuestions(kind), { first })),
};
