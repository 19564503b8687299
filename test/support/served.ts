import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { spawnCli } from "./run-cli.js";

/** A server in a process of its own. */
export interface Served {
  readonly child: ChildProcess;
  readonly url: string;
  /** Everything it has said, on both streams. */
  readonly said: () => string;
}

/** Starts the server on a free port, over a new graph unless told which, and waits until it says where it is. */
export async function startServer(environment: Readonly<Record<string, string>> = {}): Promise<Served> {
  const data = environment.PAPERGRAPH_DATA ?? join(mkdtempSync(join(tmpdir(), "papergraph-served-")), "data");
  const child = spawnCli(["serve"], { PORT: "0", PAPERGRAPH_LOG_LEVEL: "warn", ...environment, PAPERGRAPH_DATA: data });
  let said = "";
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const found = /GraphQL\s+(http:\S+)\/graphql/.exec(said)?.[1];
      if (found && /GraphiQL/.test(said)) resolve(found);
    };
    child.stdout?.on("data", hear);
    child.stderr?.on("data", hear);
    child.once("exit", (status) => reject(new Error(`ended with ${status}:\n${said}`)));
  });
  return { child, url, said: () => said };
}

/** Asks it to end; gives its exit status. */
export async function stopServer({ child }: Served): Promise<number | null> {
  if (child.exitCode !== null) return child.exitCode;
  child.kill("SIGTERM");
  const [status] = (await once(child, "exit")) as [number | null];
  return status;
}

/** Asks a question over HTTP. */
export async function askServer(
  url: string,
  query: string,
): Promise<{ readonly data?: unknown; readonly errors?: readonly unknown[] }> {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as { data?: unknown; errors?: readonly unknown[] };
}
