import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";

const LOOK_EVERY_MS = 200;

/**
 * Resolves on SIGINT and SIGTERM. npm passes its signals on to the shell that it ran the command in, and most shells die
 * of it and tell nobody: under npm the loss of the parent counts too.
 */
export async function untilToldToStop(isUnderNpm: boolean): Promise<void> {
  const signals = [once(process, "SIGINT"), once(process, "SIGTERM")];
  await Promise.race(isUnderNpm ? [...signals, untilOrphaned()] : signals);
}

async function untilOrphaned(): Promise<void> {
  for (const parent = process.ppid; process.ppid === parent; ) await sleep(LOOK_EVERY_MS);
}
