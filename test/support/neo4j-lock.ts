import { lockPort } from "./port-lock.js";

/** Greatest wait for other test files, milliseconds. */
export const LOCK_WAIT_MS = 600_000;

/** Keeps test files that wipe one Neo4j from running at once, by a port made from the database's own. */
export function lockNeo4j(uri: string): Promise<() => Promise<void>> {
  const bolt = Number(/:(\d+)\/?$/.exec(uri)?.[1] ?? 7687);
  return lockPort(20_000 + (bolt % 10_000), LOCK_WAIT_MS, `another test run holds the Neo4j at ${uri}`);
}
