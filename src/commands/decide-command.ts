import { AppError } from "../errors.js";
import { decide, undoDecision } from "../ingest/decide.js";
import { readDecisionRequest } from "../ingest/decision-request.js";
import type { Decision } from "../model/decision.js";
import type { GraphTask } from "./graph-task.js";
import { runGraphTask } from "./run-graph-task.js";
import type { Terminal } from "./terminal.js";

/** Exactly one of `same`, `different` and `undo`, the id of a decision. */
export interface DecideOptions {
  readonly same?: readonly string[];
  readonly different?: readonly string[];
  readonly undo?: string;
  readonly reason?: string;
  readonly person?: string;
}

/** Keeps a decision, or takes one back. */
export const decideTask: GraphTask<DecideOptions, Decision> = {
  name: "decide",
  checkOptions({ undo, ...request }) {
    if (undo === undefined) readDecisionRequest(request);
    else if (typeof undo !== "string" || request.same !== undefined || request.different !== undefined)
      throw new AppError("BAD_ARGUMENT", "expected exactly one of same, different and undo, the id of a decision");
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
  const { id, verb, kind, keys, undone } = decision;
  if (json) terminal.print(JSON.stringify(decision));
  else terminal.print(`${id}: ${kind} ${verb}${undone ? " (undone)" : ""}: ${keys.join(", ")}`);
  return 0;
}
