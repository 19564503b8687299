import { setTimeout as sleep } from "node:timers/promises";
import type { GrafeoDB, Transaction } from "@grafeo-db/js";
import type { GraphRow, Statement } from "../graph-store.js";
import type { WriteResult } from "./engine-request.js";
import { isConflict } from "./errors.js";
import { fromEngineRow } from "./values.js";

const ATTEMPTS = 8;

/** Runs the statements in one transaction, again from the start where it meets a conflict; `beforeCommit` is waited for. */
export async function writeTransaction(
  database: GrafeoDB,
  statements: readonly Statement[],
  beforeCommit: (result: WriteResult) => Promise<void>,
): Promise<WriteResult> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await attemptTransaction(database, statements, beforeCommit);
    } catch (error) {
      if (!isConflict(error) || attempt === ATTEMPTS) throw error;
      await sleep(2 ** attempt * Math.random());
    }
  }
}

async function attemptTransaction(
  database: GrafeoDB,
  statements: readonly Statement[],
  beforeCommit: (result: WriteResult) => Promise<void>,
): Promise<WriteResult> {
  const transaction = database.beginTransaction();
  try {
    const results: (readonly GraphRow[])[] = [];
    for (const { text, parameters } of statements) {
      const result = await transaction.executeCypher(text, parameters);
      results.push(result.toArray().map(fromEngineRow));
    }
    await beforeCommit(results);
    transaction.commit();
    return results;
  } catch (error) {
    rollBack(transaction);
    throw error;
  }
}

function rollBack(transaction: Transaction): void {
  try {
    transaction.rollback();
  } catch {
    // A commit that failed has rolled back already.
  }
}
