import type { ChildProcess } from "node:child_process";
import { AppError } from "../../errors.js";
import type { FromEngine, ToEngine } from "./engine-message.js";
import type { EngineRequest, EngineResult, PreparedWrite, WriteResult } from "./engine-request.js";
import { forkEngine } from "./fork-engine.js";

/** Says that the engine's process ended before it had answered. */
export class EngineEnded extends Error {
  override readonly name = "EngineEnded";
}

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly onPrepared: ((write: PreparedWrite) => void) | undefined;
  prepared?: WriteResult;
}

/** One process of the embedded engine that has, or is about to have, the graph of a folder open. */
export class ChildEngine {
  /** The epoch at which the graph was opened; an AppError, or {@link EngineEnded}, where it was not. */
  readonly ready: Promise<bigint>;
  /** Resolves when the process is gone and all that it sent is read, with how it ended, in words. */
  readonly ended: Promise<string>;
  readonly #process: ChildProcess;
  readonly #waiting = new Map<number, Waiting>();
  #opening: Pick<Waiting, "resolve" | "reject"> | undefined;
  #lastId = 0;
  #isEnding = false;

  constructor(folder: string) {
    this.#process = forkEngine(folder);
    this.ready = new Promise((resolve, reject) => {
      this.#opening = { resolve: resolve as (epoch: unknown) => void, reject };
    });
    this.ready.catch(() => {
      // Told to everyone who waits for it; there may be no one yet.
    });
    this.#process.on("message", (message: FromEngine) => this.#hear(message));
    this.ended = this.#untilEnd().then((reason) => {
      this.#fail(reason);
      return reason;
    });
  }

  /** Whether it takes requests, or will when it is ready. */
  get isUp(): boolean {
    return !this.#isEnding;
  }

  get isIdle(): boolean {
    return this.#waiting.size === 0 && this.#opening === undefined;
  }

  /** Rejects with an AppError of the engine, or with {@link EngineEnded}. */
  ask<Request extends EngineRequest>(
    request: Request,
    onPrepared?: (write: PreparedWrite) => void,
  ): Promise<EngineResult<Request>> {
    return new Promise((resolve, reject) => {
      if (this.#isEnding) return reject(new EngineEnded("the process of the embedded engine has ended"));
      const id = ++this.#lastId;
      this.#waiting.set(id, { resolve: resolve as (result: unknown) => void, reject, onPrepared });
      this.#send({ type: "request", id, request });
      this.#holdWhileNeeded();
    });
  }

  /** Ends the process, whatever it does. What it has committed is kept. */
  kill(): Promise<string> {
    this.#isEnding = true;
    this.#process.kill("SIGKILL");
    this.#holdWhileNeeded();
    return this.ended;
  }

  /** Has the process close the graph in order, and end. */
  close(): Promise<string> {
    if (!this.#isEnding) this.#send({ type: "close" });
    this.#isEnding = true;
    this.#holdWhileNeeded();
    return this.ended;
  }

  #send(message: ToEngine): void {
    this.#process.send(message, () => {
      // A process that no longer hears has ended, and its end is told to whoever waits.
    });
  }

  #hear(message: FromEngine): void {
    if (message.type === "ready") this.#opening?.resolve(message.epoch);
    else if (message.type === "refused") {
      this.#isEnding = true;
      this.#opening?.reject(new AppError(message.error.code, message.error.message));
    } else this.#hearAnswer(message);
    this.#opening = undefined;
    this.#holdWhileNeeded();
  }

  #hearAnswer(message: Extract<FromEngine, { readonly id: number }>): void {
    const waiting = this.#waiting.get(message.id);
    if (!waiting) return;
    if (message.type === "prepared") {
      waiting.prepared = message.write.result;
      waiting.onPrepared?.(message.write);
      return;
    }
    this.#waiting.delete(message.id);
    if (message.type === "failed") waiting.reject(new AppError(message.error.code, message.error.message));
    else waiting.resolve(waiting.prepared ?? message.result);
  }

  /** An idle engine keeps no process alive. */
  #holdWhileNeeded(): void {
    const isNeeded = this.#isEnding || !this.isIdle;
    for (const handle of [this.#process, this.#process.channel]) {
      if (isNeeded) handle?.ref();
      else handle?.unref();
    }
  }

  /** Gives how it ended, in words. */
  async #untilEnd(): Promise<string> {
    return await new Promise((resolve) => {
      this.#process.on("error", (error) => {
        if (this.#process.pid === undefined) resolve(`could not be started: ${error.message}`);
      });
      let left = 2;
      const oneLess = () => {
        left -= 1;
        const { exitCode, signalCode } = this.#process;
        if (left === 0) resolve(`ended (${signalCode ?? `status ${exitCode}`})`);
      };
      this.#process.once("exit", oneLess);
      this.#process.once("disconnect", oneLess);
    });
  }

  #fail(reason: string): void {
    this.#isEnding = true;
    const error = new EngineEnded(`the process of the embedded engine ${reason}`);
    this.#opening?.reject(error);
    this.#opening = undefined;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
