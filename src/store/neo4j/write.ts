import { type ManagedTransaction, Neo4jError, type Session } from "neo4j-driver";
import { AppError } from "../../errors.js";
import type { GraphRow, Statement } from "../graph-store.js";
import { isOutOfMemory } from "./errors.js";
import { fromDriverRecord, toDriverParameters } from "./values.js";

/** The rows of each statement in turn. */
export type WriteResult = readonly (readonly GraphRow[])[];

/**
 * Runs the statements in one managed transaction of the session. The driver runs them again after a deadlock or a
 * change of leader, so they should be idempotent: it may also do so when it is not known whether a COMMIT arrived.
 */
export function writeTransaction(
  session: Session,
  statements: readonly Statement[],
  timeoutMs: number,
): Promise<WriteResult> {
  return session.executeWrite((transaction) => runAll(transaction, statements), { timeout: timeoutMs });
}

async function runAll(transaction: ManagedTransaction, statements: readonly Statement[]): Promise<WriteResult> {
  const results: (readonly GraphRow[])[] = [];
  for (const { text, parameters } of statements) {
    try {
      const { records } = await transaction.run(text, toDriverParameters(parameters));
      results.push(records.map(fromDriverRecord));
    } catch (error) {
      // Neo4j calls it transient, and the driver would run the same statement into the same wall again.
      if (isOutOfMemory(error)) throw outOfMemory(error);
      throw error;
    }
  }
  return results;
}

function outOfMemory(error: unknown): AppError {
  const words = error instanceof Neo4jError ? error.message : String(error);
  return new AppError("LIMIT_EXCEEDED", `the statement needs more memory than Neo4j allows: ${words}`, {
    cause: error,
  });
}

/** Where a cluster stood after our last writes: a session that starts with these sees them on any member. */
export class Bookmarks {
  #current: readonly string[] = [];

  get current(): string[] {
    return [...this.#current];
  }

  /** Takes the place a session ended at; `before` is what it started with and is now behind it. */
  advance(before: readonly string[], after: readonly string[]): void {
    this.#current = [...new Set([...this.#current.filter((mark) => !before.includes(mark)), ...after])];
  }

  /** Forgets everything, for a database that was restored or replaced and will never reach these. */
  clear(): void {
    this.#current = [];
  }
}
