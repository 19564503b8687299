import { setTimeout as sleep } from "node:timers/promises";
import type { GrafeoDB } from "@grafeo-db/js";
import type { GraphRow, Statement } from "../graph-store.js";
import { statusOf, WRITE_CONFLICT } from "./errors.js";
import { fromEngineRow } from "./values.js";

const ATTEMPTS = 8;

/**
 * Runs tasks one after another. The embedded engine neither locks nor waits: two writers at once fail with a conflict,
 * and parallel MERGEs of a relationship silently make two.
 */
export class WriteQueue {
  #last: Promise<unknown> = Promise.resolve();

  run<T>(task: () => Promise<T>): Promise<T> {
    const result = this.#last.then(task);
    this.#last = result.then(
      () => undefined,
      () => undefined,
    );
    return result;
  }
}

/** Runs the statements in one transaction, again from the start where it meets a conflict. */
export async function writeTransaction(
  database: GrafeoDB,
  statements: readonly Statement[],
): Promise<readonly (readonly GraphRow[])[]> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await attemptTransaction(database, statements);
    } catch (error) {
      if (statusOf(error) !== WRITE_CONFLICT || attempt === ATTEMPTS) throw error;
      await sleep(2 ** attempt * Math.random());
    }
  }
}

async function attemptTransaction(
  database: GrafeoDB,
  statements: readonly Statement[],
): Promise<readonly (readonly GraphRow[])[]> {
  const transaction = database.beginTransaction();
  try {
    const results: (readonly GraphRow[])[] = [];
    for (const { text, parameters } of statements) {
      const result = await transaction.executeCypher(text, parameters);
      results.push(result.toArray().map(fromEngineRow));
    }
    transaction.commit();
    return results;
  } finally {
    if (transaction.isActive) transaction.rollback();
  }
}
