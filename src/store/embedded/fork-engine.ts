import { type ChildProcess, fork } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";

/** Starts `engine-process` on a folder: compiled where this file is, and through tsx where it runs from source. */
export function forkEngine(folder: string): ChildProcess {
  const isSource = import.meta.url.endsWith(".ts");
  const entry = fileURLToPath(new URL(`./engine-process.${isSource ? "ts" : "js"}`, import.meta.url));
  return fork(entry, [folder], {
    execArgv: isSource ? ["--import", sourceLoader()] : [],
    serialization: "advanced",
    // Standard output belongs to the command; what the engine's own code says in distress goes where errors go.
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
}

function sourceLoader(): string {
  return pathToFileURL(createRequire(import.meta.url).resolve("tsx/esm")).href;
}
