import { readFileSync } from "node:fs";
import { wordCodes } from "../../../src/model/words/word-codes.js";
import { loadWordTable } from "../../../src/model/words/word-table.js";
import { type GeneratedGraph, randomNumbers, textOf } from "../../support/generated-graph.js";
import { literature } from "./literature.js";

const PAPERS = 20_000;
const WORDS_A_PAPER = 150;

/** Fewer papers of {@link literature}, with abstracts whose words are as frequent as those of real ones. */
export function wordedLiterature(seed: number): GeneratedGraph {
  const graph = literature(seed, PAPERS);
  const random = randomNumbers(seed);
  const [, ...rows] = readFileSync(new URL("../../../seeds/words.tsv", import.meta.url), "utf8")
    .trim()
    .split("\n");
  const sums: number[] = [];
  const words = rows.map((row) => {
    const [word = "", count] = row.split("\t");
    sums.push((sums.at(-1) ?? 0) + Number(count));
    return word;
  });
  const draw = () => {
    const at = random() * (sums.at(-1) ?? 0);
    let low = 0;
    for (let high = sums.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return words[low] ?? "";
  };
  const nodes = graph.nodes.map((node) => {
    if (node.label !== "Paper") return node;
    const abstract = Array.from({ length: WORDS_A_PAPER }, draw).join(" ");
    const codes = wordCodes({ title: textOf(node.properties.title), abstract }, loadWordTable());
    return { ...node, properties: { ...node.properties, abstract, wordCodes: codes } };
  });
  return { ...graph, nodes };
}
