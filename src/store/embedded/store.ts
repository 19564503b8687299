import { setImmediate as nextTurn, setTimeout as sleep } from "node:timers/promises";
import { checkParameters } from "../check-parameters.js";
import { closedError } from "../closed-error.js";
import type {
  GraphRow,
  GraphStore,
  ReadOptions,
  SearchHit,
  Statement,
  TermHit,
  TermQuery,
  WordQuery,
} from "../graph-store.js";
import { track } from "../track.js";
import { withTimeLimit } from "../with-time-limit.js";
import { EngineClient } from "./engine-client.js";
import type { EngineRequest, EngineResult, EngineRunner, WriteResult } from "./engine-request.js";
import { InProcessEngine } from "./in-process-engine.js";
import { loadEngine } from "./load-engine.js";
import { WriteQueue } from "./write-queue.js";

const WRITE_TIMEOUT_MS = 120_000;
const SCHEMA_TIMEOUT_MS = 600_000;
const CLOSE_GRACE_MS = 2_000;

/**
 * Opens the graph file in `folder`, making both when absent, in a process of its own; without a folder the graph lives
 * in this process's memory.
 */
export async function openEmbeddedStore(
  folder: string | undefined,
  limits: { readonly timeoutMs: number },
  warn?: (message: string) => void,
): Promise<GraphStore> {
  const engine =
    folder === undefined ? new InProcessEngine(await loadEngine(undefined)) : await EngineClient.open(folder, warn);
  return new EmbeddedStore(engine, limits.timeoutMs);
}

/** The port on an embedded engine, wherever that runs. */
export class EmbeddedStore implements GraphStore {
  readonly engine = "embedded";
  readonly #engine: EngineRunner;
  readonly #timeoutMs: number;
  readonly #queue = new WriteQueue();
  readonly #calls = new Set<Promise<unknown>>();
  #writes = 0;
  #closing: Promise<void> | undefined;

  constructor(engine: EngineRunner, timeoutMs: number) {
    this.#engine = engine;
    this.#timeoutMs = timeoutMs;
  }

  get writes(): number {
    return this.#writes;
  }

  async read<Row extends GraphRow>(statement: Statement, options?: ReadOptions): Promise<readonly Row[]> {
    checkParameters(statement.parameters);
    return (await this.#run({ type: "read", statement }, options)) as readonly GraphRow[] as readonly Row[];
  }

  async *stream<Row extends GraphRow>(statement: Statement, options?: ReadOptions): AsyncGenerator<Row> {
    checkParameters(statement.parameters);
    let batch = await this.#run({ type: "open", statement }, options);
    try {
      for (;;) {
        yield* batch.rows as readonly GraphRow[] as readonly Row[];
        if (batch.cursor === undefined) return;
        await nextTurn();
        batch = await this.#run({ type: "next", cursor: batch.cursor }, options);
      }
    } finally {
      if (batch.cursor !== undefined && !this.#closing) {
        await this.#run({ type: "leave", cursor: batch.cursor }).catch(() => {
          // An engine that has ended holds no rows.
        });
      }
    }
  }

  async write(statements: readonly Statement[]): Promise<WriteResult> {
    for (const { parameters } of statements) checkParameters(parameters);
    this.#writes += 1;
    try {
      return await this.#inTurn({ type: "write", statements }, Math.max(WRITE_TIMEOUT_MS, this.#timeoutMs));
    } finally {
      this.#writes += 1;
    }
  }

  async applySchema(): Promise<void> {
    await this.#inTurn({ type: "schema" }, SCHEMA_TIMEOUT_MS);
  }

  search(query: WordQuery, limit: number): Promise<readonly SearchHit[]> {
    return this.#lookUp({ type: "search", query, limit });
  }

  find(query: TermQuery, limit: number): Promise<readonly TermHit[]> {
    return this.#lookUp({ type: "find", query, limit });
  }

  countFound(query: TermQuery): Promise<number> {
    return this.#lookUp({ type: "count", query });
  }

  async ping(): Promise<void> {
    await this.read({ text: "RETURN 1 AS one", parameters: {} });
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #run<Request extends EngineRequest>(request: Request, options?: ReadOptions): Promise<EngineResult<Request>> {
    if (this.#closing) throw closedError();
    return await track(this.#calls, this.#engine.run(request, options?.timeoutMs ?? this.#timeoutMs));
  }

  /** The first look-ups wait until all words are read: one that gives up does not stop that. */
  #lookUp<Request extends EngineRequest>(request: Request): Promise<EngineResult<Request>> {
    return withTimeLimit(this.#run(request, { timeoutMs: SCHEMA_TIMEOUT_MS }), this.#timeoutMs);
  }

  async #inTurn<Request extends EngineRequest>(request: Request, timeoutMs: number): Promise<EngineResult<Request>> {
    if (this.#closing) throw closedError();
    return await track(
      this.#calls,
      this.#queue.run(() => this.#engine.run(request, timeoutMs)),
    );
  }

  /** Waits a moment for the calls under way. */
  async #close(): Promise<void> {
    await Promise.race([Promise.allSettled(this.#calls), sleep(CLOSE_GRACE_MS, undefined, { ref: false })]);
    await this.#engine.close();
  }
}
