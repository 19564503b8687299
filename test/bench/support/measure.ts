/** One way of doing a thing; gives the milliseconds of the part that counts. */
export type Timed = () => Promise<number>;

/** Two ways of doing one thing, to be timed against each other; each call is one repetition. */
export interface Contest {
  readonly ours: Timed;
  readonly baseline: Timed;
}

export interface Timing {
  /** Medians over the rounds, milliseconds. */
  readonly oursMs: number;
  readonly baselineMs: number;
}

/** Times both sides in turns, after untimed rounds to warm up: what slows the machine down slows both. */
export async function measure({ ours, baseline }: Contest, rounds: number, warmUp = 1): Promise<Timing> {
  const sides = [
    { run: ours, times: [] as number[] },
    { run: baseline, times: [] as number[] },
  ] as const;
  for (let round = 0; round < warmUp + rounds; round++) {
    // Who goes first changes, so that neither always finds the other's leftovers.
    for (const { run, times } of round % 2 === 0 ? sides : sides.toReversed()) {
      const ms = await run();
      if (round >= warmUp) times.push(ms);
    }
  }
  return { oursMs: median(sides[0].times), baselineMs: median(sides[1].times) };
}

/** Milliseconds that one call takes. */
export async function time(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
