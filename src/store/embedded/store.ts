import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { setImmediate as nextTurn, setTimeout as sleep } from "node:timers/promises";
import grafeo, { type GrafeoDB, type QueryResult } from "@grafeo-db/js";
import { AppError } from "../../errors.js";
import type { NodeKind } from "../../model/node-kind.js";
import { checkParameters } from "../check-parameters.js";
import { closedError } from "../closed-error.js";
import type { GraphRow, GraphStore, ReadOptions, SearchHit, Statement } from "../graph-store.js";
import { track } from "../track.js";
import { withTimeLimit } from "../with-time-limit.js";
import { toAppError, toOpenError } from "./errors.js";
import { applySchema } from "./schema.js";
import { search } from "./search.js";
import { fromEngineRow } from "./values.js";
import { WriteQueue, writeTransaction } from "./write.js";

const GRAPH_FILE = "graph.grafeo";

/** The engine folds its log into the file by itself at this size; without a trigger the log grows until close. */
const CHECKPOINT = { walBytes: 64 * 1024 * 1024, intervalMs: 300_000 };
const ROWS_A_TURN = 500;
const CLOSE_GRACE_MS = 2_000;

/** Opens the graph file in `folder`, making both when absent; without a folder the graph lives in memory. */
export function openEmbeddedStore(
  folder: string | undefined,
  limits: { readonly timeoutMs: number },
): Promise<GraphStore> {
  return Promise.resolve(new EmbeddedStore(openDatabase(folder), limits.timeoutMs));
}

function openDatabase(folder: string | undefined): GrafeoDB {
  if (folder === undefined) return grafeo.GrafeoDB.create();
  const absolute = resolve(folder);
  try {
    mkdirSync(absolute, { recursive: true });
  } catch (cause) {
    const words = cause instanceof Error ? cause.message : String(cause);
    throw new AppError(
      "BAD_CONFIGURATION",
      `PAPERGRAPH_DATA must be a folder papergraph may make and write, but ${absolute} is not: ${words}`,
      { cause },
    );
  }
  try {
    const database = grafeo.GrafeoDB.create(join(absolute, GRAPH_FILE));
    database.setCheckpointTriggers(CHECKPOINT);
    return database;
  } catch (error) {
    throw toOpenError(error, absolute);
  }
}

class EmbeddedStore implements GraphStore {
  readonly engine = "embedded";
  readonly #database: GrafeoDB;
  readonly #timeoutMs: number;
  readonly #writes = new WriteQueue();
  /** Calls under way; each ends by its time limit at the latest. */
  readonly #calls = new Set<Promise<unknown>>();
  /** What the engine works on, also after the call that asked has given up. */
  readonly #queries = new Set<Promise<unknown>>();
  #closing: Promise<void> | undefined;

  constructor(database: GrafeoDB, timeoutMs: number) {
    this.#database = database;
    this.#timeoutMs = timeoutMs;
  }

  async read<Row extends GraphRow>(statement: Statement, options?: ReadOptions): Promise<readonly Row[]> {
    const result = await this.#query(statement, options);
    return result.toArray().map(fromEngineRow) as GraphRow[] as Row[];
  }

  async *stream<Row extends GraphRow>(statement: Statement, options?: ReadOptions): AsyncGenerator<Row> {
    const result = await this.#query(statement, options);
    for (let at = 0; at < result.length; at++) {
      if (at % ROWS_A_TURN === ROWS_A_TURN - 1) await nextTurn();
      yield fromEngineRow(result.get(at)) as Row;
    }
  }

  write(statements: readonly Statement[]): Promise<readonly (readonly GraphRow[])[]> {
    return this.#guard(async () => {
      for (const { parameters } of statements) checkParameters(parameters);
      return await this.#writes.run(() => writeTransaction(this.#database, statements));
    });
  }

  applySchema(): Promise<void> {
    return this.#guard(() => this.#writes.run(() => applySchema(this.#database)));
  }

  search(kind: NodeKind, text: string, limit: number): Promise<readonly SearchHit[]> {
    return this.#guard(() => this.#limited(search(this.#database, kind, text, limit)));
  }

  async ping(): Promise<void> {
    await this.read({ text: "RETURN 1 AS one", parameters: {} });
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  #query({ text, parameters }: Statement, options?: ReadOptions): Promise<QueryResult> {
    return this.#guard(() => {
      checkParameters(parameters);
      return this.#limited(readOnly(this.#database, text, parameters), options?.timeoutMs);
    });
  }

  #limited<T>(query: Promise<T>, timeoutMs = this.#timeoutMs): Promise<T> {
    return withTimeLimit(track(this.#queries, query), timeoutMs);
  }

  async #guard<T>(work: () => Promise<T>): Promise<T> {
    if (this.#closing) throw closedError();
    try {
      return await track(this.#calls, work());
    } catch (error) {
      throw toAppError(error);
    }
  }

  async #close(): Promise<void> {
    await Promise.allSettled(this.#calls);
    // The engine cannot cancel a query, and its close() blocks the whole process until the last one ends. One that has
    // outlived its limit is left to the end of the process, which loses nothing: every commit is in the log.
    const ended = await Promise.race([
      Promise.allSettled(this.#queries).then(() => true),
      sleep(CLOSE_GRACE_MS, false, { ref: false }),
    ]);
    if (ended) this.#database.close();
  }
}

/** Runs one read in a transaction that is rolled back, so that a text that writes changes nothing and fails. */
async function readOnly(database: GrafeoDB, text: string, parameters: object): Promise<QueryResult> {
  const transaction = database.beginTransaction();
  try {
    const result = await transaction.executeCypher(text, parameters);
    if (Object.values(result.counters).some((count) => count !== 0)) {
      throw new AppError(
        "QUERY_FAILED",
        "a read must not write, but the statement changes the graph; nothing was changed",
      );
    }
    return result;
  } finally {
    transaction.rollback();
  }
}
