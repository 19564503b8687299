import { Readable } from "node:stream";
import { createGzip, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { openInputs } from "../../../src/sources/open-inputs.js";

/** Reads an input to its end and gives how many lines that were. */
async function countLines(stream: AsyncIterable<Uint8Array>): Promise<number> {
  let lines = 0;
  for await (const input of openInputs(["-"], stream)) for await (const _line of input.lines) lines += 1;
  return lines;
}

/** Half a gigabyte of empty lines after one record: half a megabyte as gzip. */
function bomb(): AsyncIterable<Uint8Array> {
  const lines = Buffer.alloc(1 << 20, "\n");
  const text = function* () {
    yield Buffer.from('{"title":"A paper"}\n');
    for (let megabytes = 0; megabytes < 512; megabytes++) yield lines;
  };
  return Readable.from(text()).pipe(createGzip());
}

describe("unpacking", () => {
  it("stops where a small file unpacks to no end, in little memory, and says so", async () => {
    const before = process.memoryUsage().rss;
    await expect(countLines(bomb())).rejects.toMatchObject({
      code: "BAD_FILE",
      message: expect.stringMatching(
        /at most 100 times its packed size .* standard input had unpacked to \d+ bytes .* unpack it first/,
      ),
    });
    expect(process.memoryUsage().rss - before).toBeLessThan(500 * 2 ** 20);
  });

  it("takes what packs as well as records do, however long", async () => {
    const record = (at: number) => `{"title":"A study of subject ${at}","year":${2000 + (at % 25)}}\n`;
    const text = Array.from({ length: 400_000 }, (_, at) => record(at)).join("");
    expect(text.length).toBeGreaterThan(16 * 2 ** 20);
    expect(await countLines(Readable.from([gzipSync(text)]))).toBe(400_000);
  });

  it("takes a small file however well it packs", async () => {
    expect(await countLines(Readable.from([gzipSync(`{"title":"A"}\n${"\n".repeat(3_000_000)}`)]))).toBe(3_000_001);
  });
});
