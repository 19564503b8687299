import { setTimeout as sleep } from "node:timers/promises";
import neo4j, { type Driver, type Session } from "neo4j-driver";
import { AppError } from "../../errors.js";
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
import { timedOut, withTimeLimit } from "../with-time-limit.js";
import { isTransient, toAppError } from "./errors.js";
import { countFound, find } from "./find.js";
import type { Neo4jConfig } from "./neo4j-config.js";
import { applySchema } from "./schema.js";
import { search } from "./search.js";
import { Turns } from "./turns.js";
import { fromDriverRecord, toDriverParameters } from "./values.js";
import { Bookmarks, type WriteResult, writeTransaction } from "./write.js";

const READ_ATTEMPTS = 4;
const WRITE_TIMEOUT_MS = 120_000;
const SCHEMA_TIMEOUT_MS = 600_000;
const PING_TIMEOUT_MS = 5_000;
/** The server is asked to stop a statement; our own timer, this much later, is for a server that no longer hears. */
const SERVER_HEAD_START_MS = 1_000;
const CLOSE_GRACE_MS = 5_000;
const FETCH_SIZE = 1_000;
/**
 * The rest wait here, until their own time limits: what waits in the driver for one of its connections fails after the
 * time-out that tells a dead server. A few connections are left for streams, pings and routing tables.
 */
const READS_AT_ONCE = 64;
/** More of them only wait for each other's locks. */
const WRITES_AT_ONCE = 16;
const CONNECTIONS = 100;

/** Opens a driver to Neo4j, single or cluster; meets the database at the first call and again after each loss. */
export function openNeo4jStore(config: Neo4jConfig, limits: { readonly timeoutMs: number }): GraphStore {
  try {
    const driver = neo4j.driver(config.uri, neo4j.auth.basic(config.user, config.password), {
      disableLosslessIntegers: true,
      telemetryDisabled: true,
      disableAutoCommitRetries: true,
      connectionAcquisitionTimeout: 5_000,
      connectionTimeout: 5_000,
      maxConnectionPoolSize: CONNECTIONS,
      maxTransactionRetryTime: 10_000,
      fetchSize: FETCH_SIZE,
      userAgent: "papergraph",
    });
    return new Neo4jStore(driver, config, limits.timeoutMs);
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    throw new AppError("BAD_CONFIGURATION", `NEO4J_URI ${config.uri} is not one the driver knows: ${words}`);
  }
}

class Neo4jStore implements GraphStore {
  readonly engine = "neo4j";
  readonly #driver: Driver;
  readonly #config: Neo4jConfig;
  readonly #timeoutMs: number;
  readonly #bookmarks = new Bookmarks();
  readonly #readers = new Turns(READS_AT_ONCE);
  readonly #writers = new Turns(WRITES_AT_ONCE);
  readonly #running = new Set<Promise<unknown>>();
  #writes = 0;
  #closing: Promise<void> | undefined;

  constructor(driver: Driver, config: Neo4jConfig, timeoutMs: number) {
    this.#driver = driver;
    this.#config = config;
    this.#timeoutMs = timeoutMs;
  }

  get writes(): number {
    return this.#writes;
  }

  read<Row extends GraphRow>(statement: Statement, options?: ReadOptions): Promise<readonly Row[]> {
    return this.#guard(async () => {
      checkParameters(statement.parameters);
      return (await this.#readInTurn(statement, options?.timeoutMs ?? this.#timeoutMs)) as readonly GraphRow[] as Row[];
    });
  }

  async *stream<Row extends GraphRow>(statement: Statement, options?: ReadOptions): AsyncGenerator<Row> {
    if (this.#closing) throw closedError();
    checkParameters(statement.parameters);
    const timeoutMs = options?.timeoutMs ?? this.#timeoutMs;
    const session = this.#session("READ");
    let ended = () => {};
    const streaming = new Promise<void>((resolve) => {
      ended = resolve;
    });
    void track(this.#running, streaming);
    try {
      const result = session.run(statement.text, toDriverParameters(statement.parameters), { timeout: timeoutMs });
      const records = result[Symbol.asyncIterator]();
      for (;;) {
        const next = await withTimeLimit(records.next(), timeoutMs + SERVER_HEAD_START_MS);
        if (next.done) return;
        yield fromDriverRecord(next.value) as Row;
      }
    } catch (error) {
      throw toAppError(error, this.#config.uri);
    } finally {
      release(session);
      ended();
    }
  }

  write(statements: readonly Statement[]): Promise<WriteResult> {
    return this.#guard(async () => {
      for (const { parameters } of statements) checkParameters(parameters);
      const timeoutMs = Math.max(WRITE_TIMEOUT_MS, this.#timeoutMs);
      const work = (session: Session) => writeTransaction(session, statements, timeoutMs);
      this.#writes += 1;
      try {
        return await this.#writers.run(() => this.#inSession("WRITE", timeoutMs, work), timeoutMs);
      } finally {
        this.#writes += 1;
      }
    });
  }

  applySchema(): Promise<void> {
    return this.#guard(() => this.#inSession("WRITE", SCHEMA_TIMEOUT_MS, applySchema));
  }

  search(query: WordQuery, limit: number): Promise<readonly SearchHit[]> {
    return this.#guard(() => search((statement) => this.#readInTurn(statement, this.#timeoutMs), query, limit));
  }

  find(query: TermQuery, limit: number): Promise<readonly TermHit[]> {
    return this.#guard(() => find((statement) => this.#readInTurn(statement, this.#timeoutMs), query, limit));
  }

  countFound(query: TermQuery): Promise<number> {
    return this.#guard(() => countFound((statement) => this.#readInTurn(statement, this.#timeoutMs), query));
  }

  ping(): Promise<void> {
    return this.#guard(async () => {
      try {
        // Out of turn: it asks whether the server lives, not whether it is busy.
        await this.#retryRead(
          { text: "RETURN 1 AS one", parameters: {} },
          PING_TIMEOUT_MS,
          Date.now() + PING_TIMEOUT_MS,
        );
      } catch (error) {
        const failure = toAppError(error, this.#config.uri);
        if (failure.code !== "TIMEOUT") throw failure;
        throw new AppError("DATABASE_UNAVAILABLE", `Neo4j does not answer: ${failure.message}`, {
          cause: new Error(`Neo4j at ${this.#config.uri}`, { cause: error }),
        });
      }
    });
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  /** Waiting for the turn is part of the time. */
  #readInTurn(statement: Statement, timeoutMs: number): Promise<readonly GraphRow[]> {
    const deadline = Date.now() + timeoutMs;
    return this.#readers.run(() => this.#retryRead(statement, timeoutMs, deadline), timeoutMs);
  }

  /** One auto-commit read: a single round trip, run again by us where the failure will pass. */
  async #retryRead({ text, parameters }: Statement, timeoutMs: number, deadline: number): Promise<readonly GraphRow[]> {
    for (let attempt = 1; ; attempt++) {
      const left = deadline - Date.now();
      if (left <= 0) throw timedOut(timeoutMs);
      try {
        return await this.#inSession("READ", left, async (session) => {
          const { records } = await session.run(text, toDriverParameters(parameters), { timeout: left });
          return records.map(fromDriverRecord);
        });
      } catch (error) {
        if (isLostBookmark(error)) this.#bookmarks.clear();
        else if (!isTransient(error)) throw error;
        if (attempt === READ_ATTEMPTS) throw error;
        await sleep(25 * 2 ** attempt * (0.5 + Math.random()));
      }
    }
  }

  async #inSession<T>(mode: "READ" | "WRITE", timeoutMs: number, work: (session: Session) => Promise<T>): Promise<T> {
    const before = this.#bookmarks.current;
    const session = this.#session(mode);
    const head = mode === "READ" ? Math.min(SERVER_HEAD_START_MS, timeoutMs) : SERVER_HEAD_START_MS;
    try {
      const result = await withTimeLimit(work(session), timeoutMs + head);
      if (mode === "WRITE") this.#bookmarks.advance(before, session.lastBookmarks());
      return result;
    } finally {
      release(session);
    }
  }

  #session(mode: "READ" | "WRITE"): Session {
    return this.#driver.session({
      database: this.#config.database,
      defaultAccessMode: mode,
      // Only a cluster has members that may be behind; `bolt://` talks to one server.
      ...(this.#config.uri.startsWith("neo4j") ? { bookmarks: this.#bookmarks.current } : {}),
    });
  }

  async #guard<T>(work: () => Promise<T>): Promise<T> {
    if (this.#closing) throw closedError();
    try {
      return await track(this.#running, work());
    } catch (error) {
      throw toAppError(error, this.#config.uri);
    }
  }

  async #close(): Promise<void> {
    await Promise.allSettled(this.#running);
    // A server that no longer hears would keep a polite goodbye waiting for ever.
    await Promise.race([this.#driver.close(), sleep(CLOSE_GRACE_MS, undefined, { ref: false })]);
  }
}

/** Gives the connection back without waiting: closing a session whose server is frozen never ends. */
function release(session: Session): void {
  session.close().catch(() => {
    // The work has already said what went wrong; a broken connection is dropped by the pool.
  });
}

function isLostBookmark(error: unknown): boolean {
  return error instanceof neo4j.Neo4jError && /Bookmark/.test(error.code);
}
