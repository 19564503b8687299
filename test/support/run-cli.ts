import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

export interface CliResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

type Environment = Readonly<Record<string, string>>;

/** Starts the command line from source, in an environment of its own: nothing of ours leaks in, Neo4j neither. */
export function spawnCli(commandLine: readonly string[], environment: Environment): ChildProcess {
  return spawn(process.execPath, ["--import", "tsx", "src/cli.ts", ...commandLine], {
    cwd: ROOT,
    env: { PATH: process.env.PATH ?? "", ...environment },
    stdio: ["pipe", "pipe", "pipe"],
  });
}

/** Runs a command to its end. */
export async function runCli(commandLine: readonly string[], environment: Environment, stdin = ""): Promise<CliResult> {
  const child = spawnCli(commandLine, environment);
  let stdout = "";
  let stderr = "";
  child.stdout?.on("data", (chunk: Buffer) => {
    stdout += chunk.toString();
  });
  child.stderr?.on("data", (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  child.stdin?.end(stdin);
  const [status] = (await once(child, "close")) as [number | null];
  return { status, stdout, stderr };
}
