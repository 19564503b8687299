import { isRetryableError, Neo4jError } from "neo4j-driver";
import { AppError } from "../../errors.js";

/** Says "retriable", but the same statement would ask for the same memory again. */
const OUT_OF_MEMORY = /MemoryPoolOutOfMemory/;
const TIMED_OUT = /TransactionTimedOut|LockAcquisitionTimeout|LockClientStopped/;
const AWAY = /^(?:ServiceUnavailable|SessionExpired)$|DatabaseUnavailable|DatabaseNotAvailable|\.NoThreadsAvailable$/;

/** True where running the same read again may succeed. */
export function isTransient(error: unknown): boolean {
  return error instanceof Neo4jError && isRetryableError(error) && !OUT_OF_MEMORY.test(error.code);
}

/** True where a statement asked for more memory than the server gives one transaction. */
export function isOutOfMemory(error: unknown): boolean {
  return error instanceof Neo4jError && OUT_OF_MEMORY.test(error.code);
}

/** Any failure of the driver as an AppError with the database's own words; `uri` holds no password (readConfig refuses one). */
export function toAppError(error: unknown, uri: string): AppError {
  if (error instanceof AppError) return error;
  if (!(error instanceof Neo4jError)) {
    const words = error instanceof Error ? error.message : String(error);
    return new AppError("INTERNAL", `the Neo4j driver failed: ${words}`, { cause: error });
  }
  const { code, message } = error;
  const fail = (appCode: AppError["code"], text: string) => new AppError(appCode, text, { cause: error });
  if (AWAY.test(code) || /acquisition timed out|Could not perform discovery|pool is closed/i.test(message)) {
    return fail("DATABASE_UNAVAILABLE", `Neo4j at ${uri} does not answer: ${message}`);
  }
  if (code.startsWith("Neo.ClientError.Security.") && code !== "Neo.ClientError.Security.Forbidden") {
    return fail("BAD_CONFIGURATION", `Neo4j at ${uri} refused NEO4J_USER and NEO4J_PASSWORD: ${message}`);
  }
  if (code === "Neo.ClientError.Database.DatabaseNotFound") {
    return fail("BAD_CONFIGURATION", `Neo4j at ${uri} has no database of the name in NEO4J_DATABASE: ${message}`);
  }
  if (TIMED_OUT.test(code)) return fail("TIMEOUT", `Neo4j stopped the statement: ${message}`);
  if (OUT_OF_MEMORY.test(code)) {
    return fail("LIMIT_EXCEEDED", `the statement needs more memory than Neo4j allows: ${message}`);
  }
  return fail("QUERY_FAILED", `Neo4j refused the statement (${code}): ${message}`);
}
