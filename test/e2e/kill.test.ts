import { once } from "node:events";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { checkGraph } from "../../src/commands/check.js";
import { openStore } from "../../src/store/open-store.js";
import { engineProcesses } from "../support/engine-process.js";
import { graphDigest } from "../support/graph-digest.js";
import { runCli, spawnCli } from "../support/run-cli.js";

const folder = mkdtempSync(join(tmpdir(), "papergraph-kill-"));
const input = join(folder, "input");
const NAMES = ["Jane Q. Doe", "J. Doe", "Łukasz Nowak", "Ann Fir", "Hana Yew", "Wren Dogwood", "Wei Wang"];
const STONES = ["pebbles", "boulders", "gravel", "slate", "marble", "chalk", "flint", "basalt"];

/** Twelve files of eight papers each: every second cites the one before, and each fourth file tells of known papers. */
function writeInput(): void {
  mkdirSync(input);
  for (let file = 0; file < 12; file += 1) {
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
    writeFileSync(join(input, `${String(file).padStart(2, "0")}.jsonl`), lines.join("\n"));
  }
}

async function digestOf(data: string): Promise<readonly string[]> {
  const store = await openStore({ engine: "embedded", dataDirectory: data, limits: { timeoutMs: 60_000 } });
  try {
    expect(await checkGraph(store)).toEqual([]);
    return await graphDigest(store);
  } finally {
    await store.close();
  }
}

it("goes on after three kills at random points, and the graph is that of an undisturbed ingest", {
  timeout: 300_000,
}, async () => {
  writeInput();
  const calm = join(folder, "calm");
  const started = performance.now();
  const whole = await runCli(["ingest", input], { PAPERGRAPH_DATA: calm });
  expect(whole.status, whole.stdout).toBe(0);
  const lasting = performance.now() - started;
  const data = join(folder, "killed");
  const points = Array.from({ length: 3 }, () => Math.round(lasting * (0.4 + 0.55 * Math.random())));
  for (const point of points) {
    const child = spawnCli(["ingest", input], { PAPERGRAPH_DATA: data });
    const ended = once(child, "exit");
    await Promise.race([ended, sleep(point)]);
    child.kill("SIGKILL");
    await ended;
    while (engineProcesses(data).length > 0) await sleep(50);
  }
  expect((await runCli(["ingest", input], { PAPERGRAPH_DATA: data })).status).toBe(0);
  const expected = await digestOf(calm);
  expect(expected.filter((line) => line.startsWith("(Paper "))).toHaveLength(9 * STONES.length);
  expect(await digestOf(data), `killed after ${points.join(", ")} ms`).toEqual(expected);
});
