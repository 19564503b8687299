import { existsSync } from "node:fs";
import { Readable } from "node:stream";
import { createExtractor } from "../../src/extract/create-extractor.js";
import type { Extractor, PaperText } from "../../src/extract/extractor.js";
import { loadDefaultLexicon } from "../../src/extract/lexicon/load-lexicon.js";
import { openInputs } from "../../src/sources/open-inputs.js";
import { recognizeFormat } from "../../src/sources/registry.js";
import { measure, median } from "./support/measure.js";
import { ODD_TEXTS, textOfLength } from "./support/odd-texts.js";
import { addNote, addResult } from "./support/report.js";

const ROUNDS = 3;
const SHORT = 50_000;
const TIMES = 100;
/** Odd texts are many: theirs is a tenth of the length, and so is the growth. */
const ODD_SHORT = 20_000;
const ODD_TIMES = 10;
/** Milliseconds after which a measurement is not repeated. */
const ENOUGH = 200;

/** Extraction with the full lexicon on this one core: abstracts a second, and growth with the length of a text. */
export async function benchExtract(folder: string): Promise<void> {
  if (!existsSync(folder)) {
    addNote(`extract: NOT RUN, there is no folder ${folder}; name another by --data`);
    return;
  }
  const extractor = createExtractor(loadDefaultLexicon());
  const papers = await readTexts(folder);
  await benchRate(extractor, papers);
  await benchLength(extractor, papers.map(({ abstract }) => abstract ?? "").join(" "));
  await benchOddTexts(extractor);
}

async function readTexts(folder: string): Promise<readonly PaperText[]> {
  const papers: PaperText[] = [];
  for await (const input of openInputs([folder], Readable.from([]))) {
    for await (const item of recognizeFormat(input.head).read(input)) {
      if (item.type === "record") papers.push(item.record);
    }
  }
  return papers.map(({ title, abstract = "" }) => ({ title, abstract }));
}

/** A thousand abstracts a second are a millisecond each; parsing the same texts as JSON says how fast the machine is. */
async function benchRate(extractor: Extractor, papers: readonly PaperText[]): Promise<void> {
  const lines = papers.map((paper) => JSON.stringify(paper));
  const { oursMs, baselineMs } = await measure(
    {
      ours: () =>
        timeOf(() => {
          for (const paper of papers) extractor.extract(paper);
        }),
      baseline: () =>
        timeOf(() => {
          for (const line of lines) JSON.parse(line);
        }),
    },
    ROUNDS,
  );
  addResult({
    name: `extract ${papers.length} abstracts, 1 ms each`,
    engine: "none",
    oursMs,
    baselineMs: papers.length,
    target: { kind: "at-most", times: 1 },
  });
  const rate = Math.round((1000 * papers.length) / oursMs);
  addNote(
    `extract: ${rate} abstracts a second on one core, ${Math.round(oursMs / baselineMs)} x JSON.parse of the same texts`,
  );
}

async function benchLength(extractor: Extractor, abstracts: string): Promise<void> {
  const growth = await grow((abstract) => void extractor.extract({ title: "", abstract }), abstracts, SHORT, TIMES);
  addResult({
    name: "extract 5 MB, as 100 x 50 KB",
    engine: "none",
    ...growth,
    target: { kind: "at-most", times: 1.5 },
  });
  addNote(`extract: a text of 5 MB takes ${Math.round((TIMES * growth.oursMs) / growth.baselineMs)} x one of 50 KB`);
}

/** The odd text that grows most, as title and as abstract; none may grow as the square of its length, whatever a rule makes of it. */
async function benchOddTexts(extractor: Extractor): Promise<void> {
  const read = (text: string) => void extractor.extract({ title: text, abstract: text });
  const grown = [];
  for (const [name, pattern] of ODD_TEXTS) {
    grown.push({ name, ...(await grow(read, pattern, ODD_SHORT, ODD_TIMES)) });
  }
  const [worst] = grown.toSorted((a, b) => b.oursMs / b.baselineMs - a.oursMs / a.baselineMs);
  if (!worst) return;
  addResult({
    name: `extract odd text (${worst.name}), as 10 x a tenth`,
    engine: "none",
    oursMs: worst.oursMs,
    baselineMs: worst.baselineMs,
    target: { kind: "at-most", times: 3 },
  });
}

/** Milliseconds for a text so many times as long, against as many times the short one. */
function grow(extract: (text: string) => void, pattern: string, length: number, times: number) {
  const short = textOfLength(pattern, length);
  const long = textOfLength(pattern, length * times);
  return measure(
    {
      ours: () => typicalTime(() => extract(long)),
      baseline: async () => times * (await typicalTime(() => extract(short))),
    },
    ROUNDS,
  );
}

/** The median of up to ten runs, so that a collection of garbage in one of them does not count; a long run is one. */
async function typicalTime(work: () => void): Promise<number> {
  const runs: number[] = [];
  for (let spent = 0; runs.length < 10 && spent < ENOUGH; spent += runs.at(-1) ?? 0) runs.push(await timeOf(work));
  return median(runs);
}

/** Milliseconds of processor time: what else runs on the machine does not count. */
async function timeOf(work: () => void): Promise<number> {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
