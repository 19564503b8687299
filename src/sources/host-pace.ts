/** Keeps requests to a host apart. */
export interface HostPace {
  /** Resolves when the next request to the host may be made; rejects when `signal` aborts. */
  turn(host: string, signal?: AbortSignal): Promise<void>;
  /** Lets nobody ask the host for so many milliseconds. */
  hold(host: string, milliseconds: number): void;
}

/** At most one request to a host in so many milliseconds, in the order in which they are asked for. */
export function hostPace(
  spacing: Readonly<Record<string, number>>,
  wait: (milliseconds: number, signal?: AbortSignal) => Promise<unknown>,
  now: () => number = Date.now,
): HostPace {
  const freeAt = new Map<string, number>();
  return {
    async turn(host, signal) {
      for (;;) {
        const time = now();
        const at = freeAt.get(host) ?? 0;
        if (at <= time) {
          freeAt.set(host, time + (spacing[host] ?? 0));
          return;
        }
        await wait(at - time, signal);
      }
    },
    hold(host, milliseconds) {
      freeAt.set(host, Math.max(freeAt.get(host) ?? 0, now() + milliseconds));
    },
  };
}
