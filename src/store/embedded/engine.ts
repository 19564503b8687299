import { randomUUID } from "node:crypto";
import type { GrafeoDB, QueryResult } from "@grafeo-db/js";
import { AppError } from "../../errors.js";
import { assertNever } from "../../util/assert-never.js";
import type { GraphRow, Statement } from "../graph-store.js";
import type { EngineRequest, EngineResult, PreparedWrite, RowBatch } from "./engine-request.js";
import { toAppError } from "./errors.js";
import { openDatabase } from "./open-database.js";
import { applySchema } from "./schema.js";
import { TextIndex } from "./text-index/text-index.js";
import { fromEngineRow } from "./values.js";
import { writeTransaction } from "./write.js";

/** Told before each commit; the commit waits for it. */
export type OnPrepared = (write: PreparedWrite) => Promise<void>;

const ROWS_A_BATCH = 1_000;

/** The embedded engine in this process, without limits of time. */
export class Engine {
  readonly #database: GrafeoDB;
  readonly #texts: TextIndex;
  /** Results that are given batch by batch. */
  readonly #cursors = new Map<string, { readonly result: QueryResult; at: number }>();

  /** Opens the graph of a folder, or an empty one in memory. */
  constructor(folder: string | undefined) {
    this.#database = openDatabase(folder);
    this.#texts = new TextIndex(this.#database);
  }

  /** Counts commits; it never falls, not even over a crash. */
  get epoch(): bigint {
    return this.#database.currentEpoch();
  }

  async run<Request extends EngineRequest>(request: Request, onPrepared?: OnPrepared): Promise<EngineResult<Request>> {
    try {
      return (await this.#run(request, onPrepared)) as EngineResult<Request>;
    } catch (error) {
      throw toAppError(error);
    }
  }

  /** Reads the words of all nodes before anyone asks for them. */
  async readAhead(): Promise<void> {
    await this.#texts.readAhead();
  }

  /** Waits in the engine's own code for what it works on: nothing else of the process runs meanwhile. */
  close(): void {
    try {
      this.#database.close();
    } catch {
      // The log could not be folded into the file, for want of space perhaps. It stays, and the next opening reads it.
    }
  }

  async #run(request: EngineRequest, onPrepared?: OnPrepared): Promise<EngineResult<EngineRequest>> {
    switch (request.type) {
      case "read":
        return rowsOf(await this.#query(request.statement));
      case "open": {
        const result = await this.#query(request.statement);
        const cursor = randomUUID();
        this.#cursors.set(cursor, { result, at: 0 });
        return this.#batch(cursor);
      }
      case "next":
        return this.#batch(request.cursor);
      case "leave":
        this.#cursors.delete(request.cursor);
        return null;
      case "search":
        return await this.#texts.best(request.query, request.limit);
      case "find":
        return await this.#texts.find(request.query, request.limit);
      case "count":
        return await this.#texts.count(request.query);
      case "schema":
        await applySchema(this.#database);
        return null;
      case "write": {
        const written = await writeTransaction(this.#database, request.statements, async (result) => {
          await onPrepared?.({ epoch: this.epoch, result });
        });
        this.#texts.note(request.statements);
        return written;
      }
      default:
        return assertNever(request);
    }
  }

  #batch(cursor: string): RowBatch {
    const open = this.#cursors.get(cursor);
    if (!open) {
      throw new AppError(
        "DATABASE_UNAVAILABLE",
        "the embedded engine was started anew while the rows of a statement were being read: ask again",
      );
    }
    const { result } = open;
    const rows: GraphRow[] = [];
    for (const end = Math.min(open.at + ROWS_A_BATCH, result.length); open.at < end; open.at++) {
      rows.push(fromEngineRow(result.get(open.at)));
    }
    if (open.at < result.length) return { rows, cursor };
    this.#cursors.delete(cursor);
    return { rows };
  }

  /** Runs one read in a transaction that is rolled back, so that a text that writes changes nothing and fails. */
  async #query({ text, parameters }: Statement): Promise<QueryResult> {
    const transaction = this.#database.beginTransaction();
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
}

function rowsOf(result: QueryResult): readonly GraphRow[] {
  return result.toArray().map(fromEngineRow);
}
