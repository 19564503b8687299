import { createServer, type Server } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

/** Greatest wait for other test files, milliseconds. */
export const LOCK_WAIT_MS = 600_000;

/**
 * Keeps test files that wipe one Neo4j from running at once, in this process or another: whoever listens on a port
 * made from the database's own has it, and the system lets go for a process that dies. Gives what releases it.
 */
export async function lockNeo4j(uri: string): Promise<() => Promise<void>> {
  const bolt = Number(/:(\d+)\/?$/.exec(uri)?.[1] ?? 7687);
  const port = 20_000 + (bolt % 10_000);
  const deadline = Date.now() + LOCK_WAIT_MS;
  for (;;) {
    const server = await listen(port);
    if (server) {
      return () =>
        new Promise((resolve) => {
          server.close(() => resolve());
        });
    }
    if (Date.now() > deadline) throw new Error(`another test run holds the Neo4j at ${uri} (lock port ${port})`);
    await sleep(100);
  }
}

function listen(port: number): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error) => {
      if ("code" in error && error.code === "EADDRINUSE") resolve(undefined);
      else reject(error);
    });
    server.listen(port, "127.0.0.1", () => resolve(server));
  });
}
