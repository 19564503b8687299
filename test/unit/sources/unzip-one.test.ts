import { randomBytes } from "node:crypto";
import { Readable } from "node:stream";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { decodeText } from "../../../src/sources/decoded-text.js";

async function textOf(bytes: Uint8Array, chunk: number): Promise<string> {
  const chunks = Array.from({ length: Math.ceil(bytes.length / chunk) }, (_, at) =>
    bytes.subarray(at * chunk, (at + 1) * chunk),
  );
  let text = "";
  for await (const piece of decodeText(Readable.from(chunks), "leaves.zip", () => undefined)) text += piece;
  return text;
}
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text));
const LEAVES = `${"leaf é\n".repeat(5000)}${randomBytes(50_000).toString("hex")}`;

describe("unzipOne", () => {
  it.each([1, 1000, 1 << 20])("reads the one file of an archive, in chunks of %d bytes", async (chunk) => {
    const small = "leaf é\n".repeat(50);
    const text = chunk === 1 ? small : LEAVES;
    for (const level of [0, 6] as const) {
      const archive = zipSync({ "__MACOSX/._leaves.txt": bytesOf("x"), "leaves.txt": bytesOf(text) }, { level });
      expect(await textOf(archive, chunk)).toBe(text);
    }
  });

  it("refuses an archive of several files, naming them", async () => {
    const archive = zipSync({ "a.txt": bytesOf("a"), "b.txt": bytesOf("b") });
    await expect(textOf(archive, 100)).rejects.toMatchObject({
      code: "BAD_FILE",
      message: expect.stringContaining("leaves.zip holds a.txt, b.txt"),
    });
  });

  it("refuses an archive that is cut off or damaged", async () => {
    const archive = zipSync({ "leaves.txt": bytesOf(LEAVES) });
    await expect(textOf(archive.subarray(0, archive.length / 2), 1000)).rejects.toMatchObject({ code: "BAD_FILE" });
    const damaged = Uint8Array.from(archive);
    damaged.fill(255, 200, 400);
    await expect(textOf(damaged, 1000)).rejects.toMatchObject({ code: "BAD_FILE" });
  });
});
