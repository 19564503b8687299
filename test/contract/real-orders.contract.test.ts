import { existsSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { checkGraph } from "../../src/commands/check.js";
import { loadReading } from "../../src/commands/load-reading.js";
import { ingest } from "../../src/ingest/ingest.js";
import type { PaperRecord } from "../../src/model/paper-record.js";
import { arxivSnapshot } from "../../src/sources/arxiv-snapshot.js";
import { huggingfaceDaily } from "../../src/sources/huggingface-daily.js";
import { openInputs } from "../../src/sources/open-inputs.js";
import type { Source, SourceInput } from "../../src/sources/source.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import { IN_MEMORY } from "../../src/store/open-store.js";
import { SHARED } from "../quality/corpus.js";
import { graphDigest } from "../support/graph-digest.js";
import { NO_INPUT, recordSource } from "../support/record-source.js";
import { shuffled } from "../support/shuffled.js";
import { describeEachEngine } from "../support/stores.js";

const MONTHS = ["2024-05", "2024-06"].map((month) => `${SHARED}/hf-daily/${month}.jsonl.gz`);
const measured = existsSync(MONTHS[0] ?? "");
if (!measured) console.warn("NOT RUN: real records in other orders need ../shared/data, which is absent");

const { extractor, canonicalize, parentOf } = loadReading(
  { lexiconFiles: [], dataDirectory: IN_MEMORY },
  () => undefined,
);
const DAILY = 90;
const TIMEOUT_MS = 300_000;

async function recordsOf(source: Source, input: SourceInput): Promise<readonly PaperRecord[]> {
  const records: PaperRecord[] = [];
  for await (const item of source.read(input)) if (item.type === "record") records.push(item.record);
  return records;
}

/** The paper as arXiv's snapshot has it: names as family and given name, every third of them with an initial. */
function arxivLine({ externalIds, title, abstract, authors }: PaperRecord): string {
  const names = authors.map(({ name }, at) => {
    const words = name.split(" ");
    const given = words.slice(0, -1).join(" ");
    return [words.at(-1) ?? "", at % 3 === 2 ? `${given.slice(0, 1)}.` : given, ""];
  });
  return JSON.stringify({
    id: externalIds.find(({ scheme }) => scheme === "arxiv")?.value,
    submitter: null,
    comments: null,
    title,
    abstract,
    categories: "cs.CL cs.LG",
    versions: [{ version: "v1", created: "Mon, 3 Jun 2024 17:59:59 GMT" }],
    update_date: "2024-06-05",
    authors_parsed: names,
  });
}

/** Ninety papers of two months, and every second of them once more as arXiv tells it, or without an id. */
async function realRecords(): Promise<readonly PaperRecord[]> {
  const all: PaperRecord[] = [];
  for await (const input of openInputs(MONTHS, process.stdin)) all.push(...(await recordsOf(huggingfaceDaily, input)));
  const daily = all.filter((_, at) => at % Math.floor(all.length / DAILY) === 0).slice(0, DAILY);
  const again = daily.filter((_, at) => at % 2 === 0);
  const lines = (async function* () {
    for (const record of again) yield arxivLine(record);
  })();
  const arxiv = await recordsOf(arxivSnapshot, { name: "arxiv", lines });
  return [...daily, ...arxiv.map((record, at) => (at % 5 === 4 ? { ...record, externalIds: [] } : record))];
}

describe.runIf(measured)("real records of two sources", () => {
  let records: readonly PaperRecord[] = [];
  beforeAll(async () => {
    records = await realRecords();
    expect(records.length).toBe(DAILY + DAILY / 2);
  });

  const tell = (store: GraphStore, seed: number, batchSize: number, onProgress?: () => void) =>
    ingest(NO_INPUT, recordSource(shuffled(records, seed)), {
      store,
      extractor,
      canonicalize,
      parentOf,
      batchSize,
      ...(onProgress ? { onProgress } : {}),
    });

  describeEachEngine("in any order", (open) => {
    let expected: readonly string[] = [];
    beforeAll(async () => {
      const store = await open();
      await tell(store, 0, 500);
      expected = await graphDigest(store);
      expect(expected.filter((line) => line.startsWith("(Record ")).length).toBe(records.length);
      expect(expected.filter((line) => line.startsWith("(Paper ")).length).toBe(DAILY);
      expect(await checkGraph(store)).toEqual([]);
    }, TIMEOUT_MS);

    it.each([
      [1, 7],
      [2, 40],
    ])("give one sound graph: order %i, batches of %i", { timeout: TIMEOUT_MS }, async (seed, batchSize) => {
      const store = await open();
      await tell(store, seed, batchSize);
      expect(await graphDigest(store)).toEqual(expected);
      expect(await checkGraph(store)).toEqual([]);
    });

    it("give the same graph when the ingest is cut short and begun again", { timeout: TIMEOUT_MS }, async () => {
      const store = await open();
      let batches = 0;
      const cut = tell(store, 3, 30, () => {
        batches += 1;
        if (batches === 2) throw new Error("cut short");
      });
      await expect(cut).rejects.toThrow("cut short");
      expect(await checkGraph(store)).toMatchObject([{ fault: "runs whose authors are not told apart yet", total: 1 }]);
      await tell(store, 3, 30);
      expect(await graphDigest(store)).toEqual(expected);
      expect(await checkGraph(store)).toEqual([]);
    });
  });
});
