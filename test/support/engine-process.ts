import { execFileSync } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";

/** The ids of the processes that hold the embedded graph of a folder, whoever started them. */
export function engineProcesses(folder: string): readonly number[] {
  return execFileSync("ps", ["-A", "-ww", "-o", "pid=,args="], { encoding: "utf8" })
    .split("\n")
    .filter((line) => line.includes("engine-process") && line.trimEnd().endsWith(folder))
    .map((line) => Number.parseInt(line, 10));
}

/** Resolves when a process is gone; the test's own limit ends a wait in vain. */
export async function untilGone(pid: number): Promise<void> {
  while (isRunning(pid)) await sleep(20);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
