import { describe, expect, it } from "vitest";
import { oneAtATime } from "../../../src/util/one-at-a-time.js";

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe("oneAtATime", () => {
  it("lets no work begin before the one before has ended, failed or been left", async () => {
    const events: string[] = [];
    const work = (name: string, fails = false) =>
      async function* () {
        events.push(`${name} begins`);
        await turn();
        yield `${name} 1`;
        await turn();
        if (fails) throw new Error(`${name} fails`);
        yield `${name} 2`;
        events.push(`${name} ends`);
      };
    const inTurn = oneAtATime();
    const left = async () => {
      for await (const item of inTurn(work("left"))) return item;
      return undefined;
    };
    const [a, b, c, d] = await Promise.allSettled([
      all(inTurn(work("a"))),
      all(inTurn(work("b", true))),
      left(),
      all(inTurn(work("d"))),
    ]);
    expect([a, b.status, c, d]).toEqual([
      { status: "fulfilled", value: ["a 1", "a 2"] },
      "rejected",
      { status: "fulfilled", value: "left 1" },
      { status: "fulfilled", value: ["d 1", "d 2"] },
    ]);
    expect(events).toEqual(["a begins", "a ends", "b begins", "left begins", "d begins", "d ends"]);
  });
});
