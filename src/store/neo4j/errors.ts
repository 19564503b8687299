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

/**
 * Any failure of the driver as an AppError. What a client may be shown names no address: the driver's words tell the
 * whole routing table. They are the cause, with the address, for the log and the command line; `uri` holds no password
 * (readConfig refuses one).
 */
export function toAppError(error: unknown, uri: string): AppError {
  if (error instanceof AppError) return error;
  if (!(error instanceof Neo4jError)) {
    const words = error instanceof Error ? error.message : String(error);
    return new AppError("INTERNAL", `the Neo4j driver failed: ${words}`, { cause: error });
  }
  const { code, message } = error;
  const fail = (appCode: AppError["code"], text: string) => new AppError(appCode, text, { cause: error });
  const failAt = (appCode: AppError["code"], text: string) =>
    new AppError(appCode, text, { cause: new Error(`Neo4j at ${uri}: ${message}`, { cause: error }) });
  if (AWAY.test(code) || /acquisition timed out|Could not perform discovery|pool is closed/i.test(message)) {
    return failAt("DATABASE_UNAVAILABLE", "Neo4j does not answer: it is down, or cannot be reached");
  }
  if (code.startsWith("Neo.ClientError.Security.") && code !== "Neo.ClientError.Security.Forbidden") {
    return failAt("BAD_CONFIGURATION", "Neo4j refused NEO4J_USER and NEO4J_PASSWORD");
  }
  if (code === "Neo.ClientError.Database.DatabaseNotFound") {
    return failAt("BAD_CONFIGURATION", "Neo4j has no database of the name in NEO4J_DATABASE");
  }
  if (TIMED_OUT.test(code)) return fail("TIMEOUT", `Neo4j stopped the statement: ${message}`);
  if (OUT_OF_MEMORY.test(code)) {
    return fail("LIMIT_EXCEEDED", `the statement needs more memory than Neo4j allows: ${message}`);
  }
  return fail("QUERY_FAILED", `Neo4j refused the statement (${code}): ${message}`);
}
