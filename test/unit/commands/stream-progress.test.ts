import { describe, expect, it } from "vitest";
import { type ProgressLine, streamProgress } from "../../../src/commands/stream-progress.js";

async function drain<Progress, Result>(stream: AsyncGenerator<ProgressLine<Progress>, Result>) {
  const told: Progress[] = [];
  for (;;) {
    const { value, done } = await stream.next();
    if (done) return { told, result: value };
    told.push(value.progress);
  }
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe("streamProgress", () => {
  it("gives every saying in order, however many at once, and returns the result", async () => {
    const stream = streamProgress<number, string>(async (onProgress) => {
      onProgress(1);
      onProgress(2);
      await turn();
      onProgress(3);
      return "done";
    });
    expect(await drain(stream)).toEqual({ told: [1, 2, 3], result: "done" });
  });

  it("throws what the work throws, after what it said", async () => {
    const told: number[] = [];
    const stream = streamProgress<number, never>(async (onProgress) => {
      onProgress(1);
      await turn();
      throw new Error("the disk is full");
    });
    const reading = (async () => {
      for await (const { progress } of stream) told.push(progress);
    })();
    await expect(reading).rejects.toThrow("the disk is full");
    expect(told).toEqual([1]);
  });
});
