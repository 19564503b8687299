import { existsSync } from "node:fs";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadReading } from "../../../src/commands/load-reading.js";
import { seedFiles } from "../../../src/commands/seeds.js";
import { ingest } from "../../../src/ingest/ingest.js";
import { NODE_KINDS, type NodeKind } from "../../../src/model/node-kind.js";
import { askSearch } from "../../../src/queries/search.js";
import { openInputs } from "../../../src/sources/open-inputs.js";
import { recognizeFormat } from "../../../src/sources/registry.js";
import type { GraphStore } from "../../../src/store/graph-store.js";
import { IN_MEMORY } from "../../../src/store/open-store.js";
import { openEmptyEmbedded } from "../../support/stores.js";
import { SHARED } from "../corpus.js";
import { type Called, calledBy, namedNodes } from "./named-nodes.js";

const MOST_USED = 300;
const MONTH = `${SHARED}/hf-daily/2025-06.jsonl.gz`;
const measured = existsSync(MONTH);
if (!measured) console.warn("NOT RUN: search over a month of daily papers needs ../shared/data, which is absent");

type Known = readonly [text: string, id: string];

const KNOWN: readonly Known[] = [
  ["GRPO", "method:grpo"],
  ["LoRA", "method:lora"],
  ["RAG", "method:retrievalaugmentedgeneration"],
  ["GPT-4o", "method:gpt4o"],
  ["ImageNet", "dataset:imagenet"],
  ["chain of thought", "method:chainofthought"],
  ["diffusion models", "method:diffusionmodel"],
];
const COCO: Known = ["COCO", "dataset:coco"];

describe.each([
  { papers: "the built-in papers", files: seedFiles(), runs: true, known: [...KNOWN, COCO] },
  { papers: "a month of daily papers", files: [MONTH], runs: measured, known: KNOWN },
])("search over $papers", ({ files, runs, known }) => {
  describe.runIf(runs)("puts first", () => {
    let store: GraphStore;
    let called: readonly Called[];
    beforeAll(async () => {
      store = await openEmptyEmbedded();
      await store.applySchema();
      const reading = loadReading({ lexiconFiles: [], dataDirectory: IN_MEMORY }, () => undefined);
      for await (const input of openInputs(files, Readable.from([]))) {
        await ingest(input, recognizeFormat(input.head), { store, ...reading });
      }
      called = calledBy(await namedNodes(store), MOST_USED);
    });
    afterAll(() => store?.close());

    it("the node itself for its name, and for each other name that is its alone", async () => {
      for (const kind of ["Paper", "Author", "Method", "Dataset", "Task"] satisfies readonly NodeKind[]) {
        expect(called.filter((each) => each.kind === kind).length, kind).toBeGreaterThanOrEqual(MOST_USED);
      }
      const others: string[] = [];
      for (const { text, nodes } of called) {
        const hit = (await askSearch(store, { text, kinds: NODE_KINDS, first: 1 })).items[0];
        if (!nodes.includes(hit?.id ?? "")) others.push(`${text}: ${hit?.match} ${hit?.id}, not ${nodes.join(" or ")}`);
      }
      expect(others).toEqual([]);
    });

    it.each(known)("what is called %s", async (text, id) => {
      expect((await askSearch(store, { text, kinds: NODE_KINDS, first: 1 })).items[0]?.id).toBe(id);
    });
  });
});
