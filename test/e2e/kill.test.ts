import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { checkGraph } from "../../src/commands/check.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import { openStore } from "../../src/store/open-store.js";
import { SHARED } from "../quality/corpus.js";
import { engineProcesses } from "../support/engine-process.js";
import { readFourSources, type SampleFile } from "../support/four-sources.js";
import { graphDigest } from "../support/graph-digest.js";
import { lockNeo4j } from "../support/neo4j-lock.js";
import { runCli, spawnCli } from "../support/run-cli.js";
import { openEmptyNeo4j, testNeo4j } from "../support/stores.js";

// More of the same: PAPERGRAPH_SAMPLE=40 PAPERGRAPH_KILLS=20 npm test -- test/e2e/kill.test.ts
const SAMPLE = Number(process.env.PAPERGRAPH_SAMPLE ?? 6);
const KILLS = Number(process.env.PAPERGRAPH_KILLS ?? 3);
/** So many kills one graph goes through before it is let come to its end. */
const KILLS_OF_A_GRAPH = 3;
const FILES = 8;
const TIMEOUT_MS = 1_800_000;
const folder = mkdtempSync(join(tmpdir(), "papergraph-kill-"));
const NAMES = ["Jane Q. Doe", "J. Doe", "Łukasz Nowak", "Ann Fir", "Hana Yew", "Wren Dogwood", "Wei Wang"];
const STONES = ["pebbles", "boulders", "gravel", "slate", "marble", "chalk", "flint", "basalt"];

/** Twelve files of eight papers each: every second cites the one before, and each fourth file tells of known papers. */
function pebbleFiles(): readonly SampleFile[] {
  return Array.from({ length: 12 }, (_, file) => {
    const told = file % 4 === 3 ? file - 1 : file;
    const lines = STONES.map((stone, at) => {
      const id = (number: number) => `2403.${String(number).padStart(5, "0")}`;
      const number = told * STONES.length + at;
      return JSON.stringify({
        title: `How ${stone} roll in river number ${told}`,
        externalIds: { arxiv: id(number) },
        abstract: `We sort ${stone} with LoRA on ImageNet${told === file ? "" : ", once more"}.`,
        authors: [NAMES[number % NAMES.length], NAMES[(number * 3 + 1) % NAMES.length]],
        references: number % 2 === 1 ? [{ externalIds: { arxiv: id(number - 1) } }] : [],
      });
    });
    return { name: `${String(file).padStart(2, "0")}.jsonl`, text: lines.join("\n") };
  });
}

/** The records of four sources, those of lines in several files each: there are as many runs to be killed in. */
function realFiles(): readonly SampleFile[] {
  return readFourSources(SAMPLE).flatMap((file) => {
    if (!file.name.endsWith(".jsonl")) return [file];
    const lines = file.text.split("\n");
    const share = Math.ceil(lines.length / FILES);
    return Array.from({ length: Math.ceil(lines.length / share) }, (_, at) => ({
      name: `${at}-${file.name}`,
      text: lines.slice(at * share, (at + 1) * share).join("\n"),
    }));
  });
}

const INPUTS = [
  { what: "made-up papers", files: pebbleFiles, isThere: true },
  { what: "real records of four sources", files: realFiles, isThere: existsSync(`${SHARED}/hf-daily`) },
];
for (const { what, isThere } of INPUTS)
  if (!isThere) console.warn(`NOT RUN: kills under ${what} need ../shared/data, which is absent`);

/** A place for a graph: what the command line is told, and the graph itself between two commands. */
interface Place {
  readonly environment: Readonly<Record<string, string>>;
  open(): Promise<GraphStore>;
  /** Resolves when nothing of a killed command is left. */
  untilFree(): Promise<void>;
}

function embedded(name: string): Place {
  const data = join(folder, name);
  rmSync(data, { recursive: true, force: true });
  return {
    environment: { PAPERGRAPH_DATA: data },
    open: () => openStore({ engine: "embedded", dataDirectory: data, limits: { timeoutMs: 60_000 } }),
    async untilFree() {
      while (engineProcesses(data).length > 0) await sleep(50);
    },
  };
}

async function soundDigest(store: GraphStore): Promise<readonly string[]> {
  expect(await checkGraph(store)).toEqual([]);
  return await graphDigest(store);
}

describe.each(INPUTS.filter(({ isThere }) => isThere))("an ingest of $what that is killed", ({ what, files }) => {
  const input = join(folder, what);
  let expected: readonly string[] = [];
  let lasting = 0;

  beforeAll(async () => {
    mkdirSync(input);
    for (const { name, text } of files()) writeFileSync(join(input, name), text);
    const calm = embedded(`${what} calm`);
    const started = performance.now();
    const whole = await runCli(["ingest", input], calm.environment);
    expect(whole.status, whole.stdout).toBe(0);
    lasting = performance.now() - started;
    const store = await calm.open();
    expected = await soundDigest(store);
    await store.close();
    expect(expected.filter((line) => line.startsWith("(Paper ")).length).toBeGreaterThan(20);
  }, TIMEOUT_MS);

  /** Kills the ingest so often, each time at a random point, and gives when. */
  async function kill(place: Place, times: number): Promise<readonly number[]> {
    const points: number[] = [];
    while (points.length < times) {
      const point = Math.round(lasting * (0.25 + 0.7 * Math.random()));
      const child = spawnCli(["ingest", input], place.environment);
      const ended = once(child, "exit");
      await Promise.race([ended, sleep(point)]);
      child.kill("SIGKILL");
      await ended;
      await place.untilFree();
      points.push(point);
    }
    return points;
  }

  async function goesOn(place: () => Promise<Place>): Promise<void> {
    for (let left = KILLS; left > 0; left -= KILLS_OF_A_GRAPH) {
      const graph = await place();
      const points = await kill(graph, Math.min(left, KILLS_OF_A_GRAPH));
      expect((await runCli(["ingest", input], graph.environment)).status).toBe(0);
      const store = await graph.open();
      expect(await soundDigest(store), `killed after ${points.join(", ")} of ${lasting} ms`).toEqual(expected);
      await store.close();
    }
  }

  it("goes on to the graph of an undisturbed one (embedded)", { timeout: TIMEOUT_MS }, () =>
    goesOn(async () => embedded(`${what} killed`)),
  );

  const neo4j = testNeo4j();
  it.skipIf(!neo4j)("goes on to the same graph (neo4j)", { timeout: TIMEOUT_MS }, async () => {
    if (!neo4j) return;
    const release = await lockNeo4j(neo4j.uri);
    await goesOn(async () => {
      await (await openEmptyNeo4j(neo4j)).close();
      return {
        environment: {
          PAPERGRAPH_DATA: join(folder, `${what} beside neo4j`),
          NEO4J_URI: neo4j.uri,
          NEO4J_USER: neo4j.user,
          NEO4J_PASSWORD: neo4j.password,
          NEO4J_DATABASE: neo4j.database,
        },
        open: () => openStore({ engine: "neo4j", dataDirectory: folder, neo4j, limits: { timeoutMs: 60_000 } }),
        untilFree: async () => {},
      };
    }).finally(release);
  });
});
