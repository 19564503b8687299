import { expect, it } from "vitest";
import { ingest } from "../../src/ingest/ingest.js";
import { sourceByFormat } from "../../src/sources/registry.js";
import { wordExtractor } from "../support/record-source.js";
import { SOURCE_SAMPLES } from "../support/source-samples.js";
import { describeEachEngine } from "../support/stores.js";

const extractor = wordExtractor("Vision Encoders");

async function* linesOf(text: string): AsyncGenerator<string> {
  yield* text.split("\n");
}

describeEachEngine("sources", (open) => {
  it("writes what each format holds, once: the second run is silent and counts balance", async () => {
    const store = await open();
    for (const { format, pieces, file } of SOURCE_SAMPLES) {
      // One damaged record among the good ones.
      const text = file([
        ...pieces.slice(0, 3),
        (pieces[3] ?? "").replaceAll(/title/gi, "tilte").replace("TI  -", "XX  -"),
      ]);
      const run = () =>
        ingest({ name: format, lines: linesOf(text), digest: () => "" }, sourceByFormat(format), { store, extractor });
      const first = await run();
      expect(first.read, format).toBe(first.inserted + first.updated + first.unchanged + first.rejected);
      expect(first.inserted + first.updated + first.unchanged, format).toBeGreaterThanOrEqual(3);
      const second = await run();
      expect(second, format).toMatchObject({ read: first.read, inserted: 0, updated: 0, rejected: first.rejected });
      expect(second, format).not.toHaveProperty("runId");
    }
  });
});
