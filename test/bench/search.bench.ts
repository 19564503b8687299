import { NODE_KINDS } from "../../src/model/node-kind.js";
import { askSearch } from "../../src/queries/search.js";
import { askSuggestions } from "../../src/queries/suggest.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import { measure, time } from "./support/measure.js";
import { nestedPage } from "./support/pages-by-hand.js";
import { addResult } from "./support/report.js";

const ROUNDS = 20;
const WARM_UP = 3;
/** Three words each, of the table that the abstracts are made from: frequent, middling, rare, and one with an error. */
const TEXTS = [
  "deep learning models",
  "graph retrieval benchmark",
  "protein folding dynamics",
  "langauge model reasoning",
];
/** As someone types, from one letter on. */
const TYPED = ["a", "au", "me", "method n", "author number 12", "stu sub"];

/** What looking for words and for beginnings of names costs, each on average, against a page of papers asked by hand. */
export async function benchSearch(store: GraphStore): Promise<void> {
  const questions = [
    { name: "search for three words", asked: TEXTS, times: 0.5, ask: searchFor },
    { name: "suggest while typing", asked: TYPED, times: 0.1, ask: suggestFor },
  ];
  for (const { name, asked, times, ask } of questions) {
    const { oursMs, baselineMs } = await measure(
      {
        ours: () =>
          time(async () => {
            for (const text of asked) await ask(store, text);
          }),
        baseline: () => time(() => nestedPage(store)),
      },
      ROUNDS,
      WARM_UP,
    );
    addResult({
      name: `${name}, a nested page by hand`,
      engine: store.engine,
      oursMs: oursMs / asked.length,
      baselineMs,
      target: { kind: "at-most", times },
    });
  }
}

function searchFor(store: GraphStore, text: string): Promise<unknown> {
  return askSearch(store, { text, kinds: NODE_KINDS, first: 10 });
}

function suggestFor(store: GraphStore, prefix: string): Promise<unknown> {
  return askSuggestions(store, { prefix, kinds: NODE_KINDS, first: 10 });
}
