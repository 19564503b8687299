import { AppError } from "../errors.js";
import { decide, undoDecision } from "../ingest/decide.js";
import { readDecisionRequest } from "../ingest/decision-request.js";
import { DECISION_VERBS, type Decision } from "../model/decision.js";
import type { MentionRole } from "../model/provenance.js";
import type { GraphTask } from "./graph-task.js";
import { runGraphTask } from "./run-graph-task.js";
import type { Terminal } from "./terminal.js";

/** Exactly one of what a decision can say and `undo`, the id of a decision. */
export interface DecideOptions {
  readonly same?: readonly string[];
  readonly different?: readonly string[];
  readonly accept?: readonly string[];
  readonly reject?: readonly string[];
  readonly rename?: readonly string[];
  readonly role?: MentionRole;
  readonly undo?: string;
  readonly reason?: string;
  readonly person?: string;
}

/** Keeps a decision, or takes one back. */
export const decideTask: GraphTask<DecideOptions, Decision> = {
  name: "decide",
  checkOptions({ undo, ...request }) {
    if (undo === undefined) readDecisionRequest(request);
    else if (typeof undo !== "string" || DECISION_VERBS.some((verb) => verb in request))
      throw new AppError(
        "BAD_ARGUMENT",
        `expected exactly one of ${DECISION_VERBS.join(", ")} and undo, the id of a decision`,
      );
  },
  run({ store, reading }, { undo, ...request }) {
    const options = { store, ...reading() };
    return undo === undefined ? decide(request, options) : undoDecision(undo, options);
  },
};

export async function decideCommand(
  { json, ...options }: DecideOptions & { readonly json: boolean },
  terminal: Terminal,
): Promise<number> {
  decideTask.checkOptions?.({ ...options });
  const decision = await runGraphTask(decideTask, options, terminal);
  const { id, verb, kind, keys, name, undone } = decision;
  const of = [...keys, ...(name === null ? [] : [name])].join(", ");
  if (json) terminal.print(JSON.stringify(decision));
  else terminal.print(`${id}: ${kind} ${verb}${undone ? " (undone)" : ""}: ${of}`);
  return 0;
}
