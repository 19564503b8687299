import { setTimeout as sleep } from "node:timers/promises";
import { readProcessConfig } from "../config.js";
import { AppError } from "../errors.js";
import { FINDER_NAMES } from "../sources/services/create-finder.js";
import { openGraphSide } from "./graph-side.js";
import { stopSignal } from "./stop-signal.js";
import { type Synced, syncEntry } from "./sync-entry.js";
import { readSyncPlan, type SyncEntry } from "./sync-plan.js";
import type { Terminal } from "./terminal.js";

export interface SyncCommandOptions {
  /** A time between two rounds, as `1h`; one round without it. */
  readonly every?: string;
  readonly json: boolean;
}

const FAILED = 1;
const SOME_REJECTED = 3;
const UNITS = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;
/** The longest wait that a timer takes. */
const LONGEST_MS = 20 * UNITS.d;

/** Does what a file lists, once or again and again until it is told to stop. */
export async function syncCommand(
  path: string,
  { every, json }: SyncCommandOptions,
  terminal: Terminal,
): Promise<number> {
  const pauseMs = every === undefined ? undefined : readDuration(every);
  const { isUnderNpm } = await readProcessConfig();
  await readSyncPlan(path, FINDER_NAMES);
  const signal = stopSignal(isUnderNpm);
  const seen = new Map<string, string>();
  for (;;) {
    const began = Date.now();
    // Read anew: what is added to it is done in the next round.
    const synced = await syncRound(await readSyncPlan(path, FINDER_NAMES), seen, signal, terminal, json);
    if (json) terminal.print(JSON.stringify({ at: new Date(began).toISOString(), entries: synced }));
    if (pauseMs === undefined) return statusOf(synced, signal);
    if (!signal.aborted) terminal.note(`the next round begins ${new Date(began + pauseMs).toISOString()}`);
    await sleep(Math.max(0, began + pauseMs - Date.now()), undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return 0;
  }
}

async function syncRound(
  plan: readonly SyncEntry[],
  seen: Map<string, string>,
  signal: AbortSignal,
  terminal: Terminal,
  json: boolean,
): Promise<readonly Synced[]> {
  // Between rounds the graph is left to others.
  const graph = await openGraphSide(terminal);
  try {
    const synced: Synced[] = [];
    for (const entry of plan) {
      if (signal.aborted) break;
      const done = await syncEntry(entry, { graph, signal, terminal, seen });
      synced.push(done);
      if (!json) for (const line of done.lines) terminal.print(line);
    }
    return synced;
  } finally {
    await graph.close();
  }
}

function statusOf(synced: readonly Synced[], signal: AbortSignal): number {
  if (signal.aborted || synced.some(({ failure }) => failure !== undefined)) return FAILED;
  return synced.some(({ counts }) => counts.rejected > 0) ? SOME_REJECTED : 0;
}

function readDuration(given: string): number {
  const [, number, unit] = /^(\d{1,6})([smhd])$/.exec(given.trim()) ?? [];
  const milliseconds = Number(number) * UNITS[(unit ?? "s") as keyof typeof UNITS];
  if (milliseconds > 0 && milliseconds <= LONGEST_MS) return milliseconds;
  throw new AppError(
    "BAD_ARGUMENT",
    `expected --every to be a time from 1s to 20d, as 30m, 1h or 1d, given ${JSON.stringify(given)}`,
  );
}
