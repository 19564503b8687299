import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { Turns } from "../../../../src/store/neo4j/turns.js";

const LONG_MS = 60_000;

describe("turns", () => {
  it("lets so many run at once, the others in the order in which they came", async () => {
    const turns = new Turns(3);
    const begun: number[] = [];
    let running = 0;
    let most = 0;
    const task = (at: number) => async () => {
      begun.push(at);
      most = Math.max(most, ++running);
      await sleep(at % 4);
      running--;
      return at;
    };
    const all = Array.from({ length: 40 }, (_, at) => at);
    expect(await Promise.all(all.map((at) => turns.run(task(at), LONG_MS)))).toEqual(all);
    expect(begun).toEqual(all);
    expect(most).toBe(3);
  });

  it("passes the turn on where a task fails", async () => {
    const turns = new Turns(1);
    const failing = turns.run(() => Promise.reject(new Error("broken")), LONG_MS);
    const next = turns.run(async () => "done", LONG_MS);
    await expect(failing).rejects.toThrow("broken");
    expect(await next).toBe("done");
  });

  it("gives up who has waited too long, never runs it, and keeps the turn for the next", async () => {
    const turns = new Turns(1);
    let finish = () => {};
    const busy = turns.run(
      () =>
        new Promise<void>((resolve) => {
          finish = resolve;
        }),
      LONG_MS,
    );
    let ran = false;
    const impatient = turns.run(async () => {
      ran = true;
    }, 5);
    const patient = turns.run(async () => "done", LONG_MS);
    await expect(impatient).rejects.toMatchObject({ code: "TIMEOUT" });
    finish();
    await busy;
    expect(await patient).toBe("done");
    expect(ran).toBe(false);
  });
});
