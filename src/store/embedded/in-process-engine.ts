import { setTimeout as sleep } from "node:timers/promises";
import { track } from "../track.js";
import { withTimeLimit } from "../with-time-limit.js";
import type { Engine } from "./engine.js";
import type { EngineRequest, EngineResult, EngineRunner } from "./engine-request.js";

const CLOSE_GRACE_MS = 2_000;

/** The engine in this process, for a graph in memory: a statement over its time fails, but is not stopped. */
export class InProcessEngine implements EngineRunner {
  readonly #engine: Engine;
  /** What the engine works on, also after the call that asked has given up. */
  readonly #working = new Set<Promise<unknown>>();

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  run<Request extends EngineRequest>(request: Request, timeoutMs: number): Promise<EngineResult<Request>> {
    const work = track(this.#working, this.#engine.run(request));
    // A write that cannot be stopped must not be called off: it may commit yet.
    return request.type === "write" ? work : withTimeLimit(work, timeoutMs);
  }

  async close(): Promise<void> {
    // The engine's close() would block the whole process until its last statement ends.
    const isIdle = await Promise.race([
      Promise.allSettled(this.#working).then(() => true),
      sleep(CLOSE_GRACE_MS, false, { ref: false }),
    ]);
    if (isIdle) this.#engine.close();
  }
}
