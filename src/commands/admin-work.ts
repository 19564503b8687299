import type { Config } from "../config.js";
import { AppError } from "../errors.js";
import { decide, undoDecision } from "../ingest/decide.js";
import type { ServerWork } from "../serve.js";
import type { Log } from "../server/log.js";
import type { GraphStore } from "../store/graph-store.js";
import { oneAtATime } from "../util/one-at-a-time.js";
import { checkTask } from "./check-command.js";
import { decideTask } from "./decide-command.js";
import { exportDecisionsTask, importDecisionsTask } from "./decisions-command.js";
import { enrichTask } from "./enrich-task.js";
import { exportTask } from "./export-command.js";
import { extractTask } from "./extract-command.js";
import { forgetTask } from "./forget-command.js";
import type { GraphTask, TaskLine } from "./graph-task.js";
import { ingestForClient } from "./ingest-for-client.js";
import { lackingTask } from "./lacking-task.js";
import { loadReading, type Reading } from "./load-reading.js";
import { placeTask } from "./place-task.js";
import { streamProgress } from "./stream-progress.js";
import { termsTask } from "./terms-command.js";

const TASKS: readonly GraphTask<never, unknown>[] = [
  extractTask,
  exportTask,
  checkTask,
  termsTask,
  forgetTask,
  decideTask,
  exportDecisionsTask,
  importDecisionsTask,
  placeTask,
  lackingTask,
  enrichTask,
];

/** What a server does for the command line beside it and for who decides, one work at a time. */
export function adminWork(store: GraphStore, config: Config, first: Reading, log: Log): ServerWork {
  const inTurn = oneAtATime();
  let reading = first;
  const place = {
    store,
    reading: () => {
      reading = loadReading(config, (message) => log.warn(message));
      return reading;
    },
  };
  const inTurnOnce = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    const results = inTurn(async function* once() {
      yield await work();
    });
    for await (const result of results) return result;
    throw new TypeError("work ended without a result");
  };
  return {
    judge: {
      decide: (request) => inTurnOnce(() => decide(request, { store, ...reading })),
      undo: (id) => inTurnOnce(() => undoDecision(id, { store, ...reading })),
    },
    ingest: (input) => inTurn(() => ingestForClient(input, store, reading, config)),
    task(name, options) {
      const task = TASKS.find((each) => each.name === name);
      if (!task) {
        const known = TASKS.map((each) => each.name).join(", ");
        throw new AppError("NOT_FOUND", `expected one of the tasks ${known}, given "${name}"`);
      }
      task.checkOptions?.(options);
      return inTurn(() => taskLines(task, place, options as never));
    },
  };
}

async function* taskLines(
  task: GraphTask<never, unknown>,
  place: Parameters<typeof task.run>[0],
  options: never,
): AsyncGenerator<TaskLine<unknown>> {
  const result = yield* streamProgress<number, unknown>((onProgress) => task.run(place, options, onProgress));
  yield { type: "result", result };
}
