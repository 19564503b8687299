import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { exportTask } from "../../src/commands/export-command.js";
import { ingest } from "../../src/ingest/ingest.js";
import { sourceByFormat } from "../../src/sources/registry.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import { graphDigest } from "../support/graph-digest.js";
import { wordExtractor } from "../support/record-source.js";
import { SOURCE_SAMPLES } from "../support/source-samples.js";
import { describeEachEngine } from "../support/stores.js";

const extractor = wordExtractor("Vision Encoders");
const SHARED = new URL("../../../shared/data/", import.meta.url);
const MONTH = new URL("hf-daily/2024-11.jsonl.gz", SHARED);
const ANTHOLOGY = new URL("acl/acl-papers-to-2022.jsonl.gz", SHARED);

async function* linesOf(text: string): AsyncGenerator<string> {
  yield* text.split("\n");
}

async function take(store: GraphStore, format: string, text: string) {
  const counts = await ingest({ name: format, lines: linesOf(text), digest: () => "" }, sourceByFormat(format), {
    store,
    extractor,
  });
  expect(counts.rejected, format).toBe(0);
  return counts;
}

async function exported(store: GraphStore): Promise<readonly string[]> {
  const lines: string[] = [];
  const place = { store, reading: () => expect.fail("an export reads no text") };
  for (let after: string | undefined = ""; after !== undefined; ) {
    const page = await exportTask.run(place, { after }, () => undefined);
    lines.push(...page.records.map((record) => JSON.stringify(record)));
    after = page.last;
  }
  return lines;
}

describeEachEngine("export", (open) => {
  async function isTheSameElsewhere(first: GraphStore): Promise<number> {
    const digest = await graphDigest(first);
    const lines = await exported(first);
    const second = await open();
    const counts = await take(second, "papergraph-jsonl", lines.join("\n"));
    expect(counts.read).toBe(lines.length);
    expect(await graphDigest(second)).toEqual(digest);
    expect(await exported(second)).toEqual(lines);
    return lines.length;
  }

  it("gives what every source stated, and read back it is the same graph", async () => {
    const store = await open();
    for (const { format, pieces, file } of SOURCE_SAMPLES) await take(store, format, file(pieces));
    expect(await isTheSameElsewhere(store)).toBeGreaterThan(20);
  });

  it.skipIf(!existsSync(MONTH))(
    "gives daily papers and the Anthology's as they were (skipped where ../shared/data is absent)",
    { timeout: 600_000 },
    async () => {
      const head = (file: URL, lines: number) =>
        gunzipSync(readFileSync(file)).toString("utf8").split("\n").slice(0, lines).join("\n");
      const store = await open();
      await take(store, "huggingface-daily", head(MONTH, 120));
      const records = head(ANTHOLOGY, 150)
        .split("\n")
        .map((line) => JSON.parse(line) as { id: string; title: string; authors: { first: string; last: string }[] })
        .map(({ id, title, authors }) => ({
          title,
          sourceId: id,
          externalIds: { acl: id },
          authors: authors.map(({ first, last }) => `${first} ${last}`.trim()),
        }));
      await take(store, "papergraph-jsonl", records.map((record) => JSON.stringify(record)).join("\n"));
      expect(await isTheSameElsewhere(store)).toBeGreaterThan(240);
    },
  );
});
