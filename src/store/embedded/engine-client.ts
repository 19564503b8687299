import { setTimeout as sleep } from "node:timers/promises";
import { AppError } from "../../errors.js";
import { closedError } from "../closed-error.js";
import { timedOut, withTimeLimit } from "../with-time-limit.js";
import { ChildEngine, EngineEnded } from "./child-engine.js";
import type { EngineRequest, EngineResult, EngineRunner, PreparedWrite } from "./engine-request.js";

/** How long a statement over its time may take to end by itself before its process is ended. */
const GRACE_MS = 200;
/** How many processes may end under a request before it is given up as the likely reason. */
const ATTEMPTS = 3;
/** Closing folds the log into the file, which may take seconds; a process that is ended keeps its log. */
const CLOSE_LIMIT_MS = 15_000;

/**
 * The embedded engine in a process of its own, for nothing but the end of its process stops a statement. When one runs
 * over its time the process is ended and the graph opened in another: other reads are run again, and a write is too,
 * unless the graph shows that it was committed.
 */
export class EngineClient implements EngineRunner {
  readonly #folder: string;
  readonly #warn: (message: string) => void;
  #child: ChildEngine;
  #isClosed = false;

  private constructor(folder: string, warn: (message: string) => void) {
    this.#folder = folder;
    this.#warn = warn;
    this.#child = new ChildEngine(folder);
  }

  /** Opens the graph of a folder; an AppError says why not. The operator is warned of each process that ended early. */
  static async open(folder: string, warn: (message: string) => void = () => {}): Promise<EngineClient> {
    const client = new EngineClient(folder, warn);
    try {
      await client.#child.ready;
    } catch (error) {
      if (!(error instanceof EngineEnded)) throw error;
      throw new AppError("DATABASE_UNAVAILABLE", `the graph in ${folder} cannot be opened: ${error.message}`);
    }
    return client;
  }

  run<Request extends EngineRequest>(request: Request, timeoutMs: number): Promise<EngineResult<Request>> {
    return request.type === "write" ? this.#write(request, timeoutMs) : this.#read(request, timeoutMs);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    const child = this.#child;
    const ended = child.isIdle ? child.close() : child.kill();
    await Promise.race([ended, sleep(CLOSE_LIMIT_MS, undefined, { ref: false })]);
    await child.kill();
  }

  /** A request that may be run again, however often. */
  async #read<Request extends EngineRequest>(request: Request, timeoutMs: number): Promise<EngineResult<Request>> {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try {
        const child = await this.#engine();
        const answer = child.ask(request);
        return await withTimeLimit(answer, timeoutMs, () => void this.#endUnlessDone(child, answer, timeoutMs));
      } catch (error) {
        if (!(error instanceof EngineEnded)) throw error;
      }
    }
    throw givenUp("nothing of it was kept");
  }

  /** A write: acknowledged, or shown by the graph to be committed, or run again, for nothing of it was kept. */
  async #write<Request extends EngineRequest>(request: Request, timeoutMs: number): Promise<EngineResult<Request>> {
    let prepared: PreparedWrite | undefined;
    let isOver = false;
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      let timer: NodeJS.Timeout | undefined;
      try {
        const child = await this.#engine();
        // Writes come one at a time, so that a commit since then was this one's.
        if (prepared && (await child.ready) > prepared.epoch) return prepared.result as EngineResult<Request>;
        if (isOver) throw timedOut(timeoutMs);
        prepared = undefined;
        timer = setTimeout(() => {
          isOver = true;
          this.#end(child, timeoutMs);
        }, timeoutMs);
        return await child.ask(request, (write) => {
          prepared = write;
        });
      } catch (error) {
        if (!(error instanceof EngineEnded)) throw error;
      } finally {
        clearTimeout(timer);
      }
    }
    throw givenUp(prepared ? "whether it was kept is not known" : "nothing of it was kept");
  }

  /** The engine that is open; opened again when the last has ended. */
  async #engine(): Promise<ChildEngine> {
    const last = this.#child;
    if (!last.isUp) {
      const reason = await last.ended;
      if (this.#child === last && !this.#isClosed) {
        this.#warn(`the process of the embedded engine ${reason}: the graph is opened again`);
        this.#child = new ChildEngine(this.#folder);
      }
    }
    if (this.#isClosed) throw closedError();
    const child = this.#child;
    await child.ready.catch((cause: unknown) => {
      if (cause instanceof EngineEnded) throw cause;
      // Clients hear of this one, and need not know where the graph is kept.
      throw new AppError("DATABASE_UNAVAILABLE", "the embedded graph could not be opened again", { cause });
    });
    return child;
  }

  async #endUnlessDone(child: ChildEngine, answer: Promise<unknown>, timeoutMs: number): Promise<void> {
    const settled = answer.then(
      () => true,
      () => true,
    );
    if (!(await Promise.race([settled, sleep(GRACE_MS, false, { ref: false })]))) this.#end(child, timeoutMs);
  }

  #end(child: ChildEngine, timeoutMs: number): void {
    if (child.isUp) this.#warn(`a statement ran over its ${timeoutMs} ms: the process of the embedded engine is ended`);
    void child.kill();
  }
}

function givenUp(kept: string): AppError {
  return new AppError(
    "DATABASE_UNAVAILABLE",
    `the process of the embedded engine ended ${ATTEMPTS} times under a statement, which was given up; ${kept}`,
  );
}
