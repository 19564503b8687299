import { readFileSync } from "node:fs";
import type { Tie } from "../../src/model/ties.js";
import { FUNCTION_WORDS } from "../../src/model/words/function-words.js";
import type { GeneratedGraph } from "./generated-graph.js";
import { textOf } from "./generated-graph.js";
import { expectedSharers } from "./sharing-oracle.js";

/** A related paper as the oracle sees it. */
export interface ExpectedRelated {
  readonly id: string;
  readonly score: number;
  /** What each word, or two neighbours, adds by the likeness of texts. */
  readonly words: ReadonlyMap<string, number>;
}

const [HEAD = "", ...ROWS] = readFileSync(new URL("../../seeds/words.tsv", import.meta.url), "utf8")
  .trim()
  .split("\n");
const TEXTS = Number(/\d+/.exec(HEAD));
const COUNTS = new Map(ROWS.map((row) => row.split("\t")).map(([word = "", count]) => [word, Number(count)]));
const RAREST = Math.min(...COUNTS.values());

/** By the definition: the weight of every word and two neighbours, a title's thrice, as shares of their sum. */
function sharesOf(title: string, abstract: string): ReadonlyMap<string, number> {
  const all: [word: string, weight: number][] = [];
  const rarity = (word: string) => Math.log(TEXTS / (COUNTS.get(word) ?? RAREST));
  for (const [text, times] of [
    [title, 3],
    [abstract, 1],
  ] as const) {
    const words = text
      .normalize("NFD")
      .replace(/[\u0300-\u036f]/g, "")
      .toLowerCase()
      .split(/[^a-z0-9]+/)
      .filter((word) => word !== "");
    for (const [at, word] of words.entries()) {
      if (FUNCTION_WORDS.has(word)) continue;
      all.push([word, times * rarity(word)]);
      const before = words[at - 1];
      if (before === undefined || FUNCTION_WORDS.has(before)) continue;
      all.push([`${before} ${word}`, (times * (rarity(before) + rarity(word))) / 2]);
    }
  }
  const total = all.reduce((sum, [, weight]) => sum + weight, 0);
  const shares = new Map<string, number>();
  for (const [word, weight] of all) shares.set(word, (shares.get(word) ?? 0) + weight / total);
  return shares;
}

/** The mean of the shares of some papers. */
function meanOf(all: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> {
  const mean = new Map<string, number>();
  for (const shares of all)
    for (const [word, share] of shares) mean.set(word, (mean.get(word) ?? 0) + share / all.length);
  return mean;
}

/** All papers related to some, in order; a paper counts that is at all alike or shares a node. */
export function expectedRelated(
  graph: GeneratedGraph,
  { like, unlike = [] }: { readonly like: readonly string[]; readonly unlike?: readonly string[] },
  {
    byText,
    ties,
    minConfidence,
  }: { readonly byText: boolean; readonly ties: readonly Tie[]; readonly minConfidence: number },
): readonly ExpectedRelated[] {
  const papers = graph.nodes.filter(({ label }) => label === "Paper");
  const shares = new Map(
    papers.map(({ id, properties }) => [id, sharesOf(textOf(properties.title), textOf(properties.abstract))]),
  );
  const near = (asked: readonly string[]) => {
    const mean = meanOf(asked.map((id) => shares.get(id) ?? new Map()));
    const sharers = asked.map(
      (id) =>
        new Map(
          expectedSharers(graph, id, { ties, weight: "RARITY", minShared: 1, minConfidence }).map((each) => [
            each.id,
            each.score,
          ]),
        ),
    );
    return (id: string) => {
      const words = new Map<string, number>();
      for (const [word, share] of byText ? (shares.get(id) ?? []) : [])
        if (mean.has(word)) words.set(word, Math.sqrt(share * (mean.get(word) ?? 0)));
      const text = [...words.values()].reduce((sum, each) => sum + each, 0);
      const shared = sharers.reduce((sum, each) => sum + (each.get(id) ?? 0), 0) / Math.max(1, asked.length);
      return { words, score: text + shared / 20 };
    };
  };
  const [wanted, unwanted] = [near(like), near(unlike)];
  return papers
    .filter(({ id }) => !like.includes(id) && !unlike.includes(id))
    .map(({ id }) => {
      const { words, score } = wanted(id);
      return { id, words, score: score - (unlike.length > 0 ? unwanted(id).score / 2 : 0) };
    })
    .filter(({ score }) => score > 1e-12)
    .sort((a, b) => (Math.abs(a.score - b.score) > 1e-9 ? b.score - a.score : a.id < b.id ? -1 : 1));
}
