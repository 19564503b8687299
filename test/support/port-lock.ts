import { createServer, type Server } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

/**
 * Waits until no other test file, in this process or another, has what the port stands for, and takes it: whoever
 * listens there has it, and the system lets go for a process that dies. Gives what releases it; fails with `busy`
 * after `waitMs`.
 */
export async function lockPort(port: number, waitMs: number, busy: string): Promise<() => Promise<void>> {
  const deadline = Date.now() + waitMs;
  for (;;) {
    const server = await listen(port);
    if (server) {
      return () =>
        new Promise((resolve) => {
          server.close(() => resolve());
        });
    }
    if (Date.now() > deadline) throw new Error(`${busy} (lock port ${port})`);
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
