import { expect, it } from "vitest";
import { hostPace } from "../../../src/sources/host-pace.js";

/** A clock that waits move. */
function fakeClock() {
  let time = 0;
  const waiting: { readonly until: number; readonly wake: () => void }[] = [];
  return {
    now: () => time,
    wait: (milliseconds: number) =>
      new Promise<void>((wake) => void waiting.push({ until: time + milliseconds, wake })),
    /** Lets all who wait go on, the earliest first, until nobody does. */
    async run() {
      for (;;) {
        await new Promise((resolve) => setImmediate(resolve));
        const next = waiting.sort((a, b) => a.until - b.until).shift();
        if (!next) return;
        time = next.until;
        next.wake();
      }
    },
  };
}

it("gives the turns of a host so many milliseconds apart, in order, and those of others at once", async () => {
  const clock = fakeClock();
  const pace = hostPace({ slow: 3000 }, clock.wait, clock.now);
  const turns: [string, number][] = [];
  for (const name of ["slow 1", "slow 2", "quick 1", "slow 3", "quick 2"]) {
    void pace.turn(name.split(" ")[0] ?? "").then(() => turns.push([name, clock.now()]));
  }
  await clock.run();
  expect(turns.filter(([name]) => name.startsWith("slow"))).toEqual([
    ["slow 1", 0],
    ["slow 2", 3000],
    ["slow 3", 6000],
  ]);
  expect(turns.filter(([name]) => name.startsWith("quick"))).toEqual([
    ["quick 1", 0],
    ["quick 2", 0],
  ]);
});

it("holds a host for all who ask it, and the longest hold counts", async () => {
  const clock = fakeClock();
  const pace = hostPace({}, clock.wait, clock.now);
  pace.hold("busy", 5000);
  pace.hold("busy", 100);
  const turns: number[] = [];
  for (let count = 0; count < 2; count += 1) void pace.turn("busy").then(() => turns.push(clock.now()));
  void pace.turn("other").then(() => turns.push(clock.now()));
  await clock.run();
  expect(turns).toEqual([0, 5000, 5000]);
});
