import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { InProcessEngine } from "../../src/store/embedded/in-process-engine.js";
import { loadEngine } from "../../src/store/embedded/load-engine.js";
import { EmbeddedStore, openEmbeddedStore } from "../../src/store/embedded/store.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import { loadGraph } from "../support/generated-graph.js";
import { literature } from "./support/literature.js";
import { measure, time } from "./support/measure.js";
import { PAGE_AT_ONCE } from "./support/pages-by-hand.js";
import { addResult } from "./support/report.js";

const PAPERS = 5_000;
const LIMITS = { timeoutMs: 120_000 };
const LOADS = 3;
const PAGES = 100;

/** What it costs that the embedded engine of a folder is a process of its own: against the engine in this process. */
export async function benchEngineProcess(): Promise<void> {
  const graph = literature(7, PAPERS);
  const folders: string[] = [];
  const newFolder = async () => {
    const folder = await mkdtemp(join(tmpdir(), "papergraph-bench-"));
    folders.push(folder);
    return folder;
  };
  const openApart = async () => openEmbeddedStore(await newFolder(), LIMITS);
  const openHere = async () =>
    new EmbeddedStore(new InProcessEngine(await loadEngine(await newFolder())), LIMITS.timeoutMs);
  const load = async (open: () => Promise<GraphStore>) => {
    const store = await open();
    const ms = await time(() => loadGraph(store, graph));
    await store.close();
    return ms;
  };
  const loading = await measure({ ours: () => load(openApart), baseline: () => load(openHere) }, LOADS);
  const [apart, here] = [await openApart(), await openHere()];
  await loadGraph(apart, graph);
  await loadGraph(here, graph);
  const page = { text: PAGE_AT_ONCE, parameters: {} };
  const paging = await measure(
    { ours: () => time(() => apart.read(page)), baseline: () => time(() => here.read(page)) },
    PAGES,
    PAGES,
  );
  await apart.close();
  await here.close();
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
  const target = (times: number) => ({ kind: "at-most", times }) as const;
  addResult({ name: `a process apart: ${PAPERS} papers loaded`, engine: "embedded", ...loading, target: target(1.5) });
  addResult({ name: "a process apart: nested page", engine: "embedded", ...paging, target: target(1.25) });
}
