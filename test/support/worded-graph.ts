import { wordCodes } from "../../src/model/words/word-codes.js";
import { loadWordTable } from "../../src/model/words/word-table.js";
import { foldText } from "../../src/util/fold-text.js";
import { type GeneratedGraph, generateGraph, randomNumbers, SMALL_SIZES } from "./generated-graph.js";

/** Common, rare, accented and unheard-of words; marks that part them, and words that say nothing. */
const WORDS =
  "reward attention retrieval naïve diffusion few-shot zero-shot GRPOX-2 quokkalike of the for in sparse tokens routing".split(
    " ",
  );

/** A generated graph whose papers have texts to compare, every one with a word that all have. */
export function wordedGraph(seed: number, papers: number): GeneratedGraph {
  const graph = generateGraph(seed, { ...SMALL_SIZES, papers });
  const random = randomNumbers(seed);
  const some = (count: number) =>
    Array.from({ length: count }, () => WORDS[Math.floor(random() * WORDS.length)]).join(" ");
  const nodes = graph.nodes.map((node) => {
    if (node.label !== "Paper") return node;
    const title = `Models: ${some(2 + Math.floor(random() * 3))}`;
    const abstract = random() < 0.2 ? null : `We test ${some(4)}. Then ${some(3)}, and ${some(2)}!`;
    const text = { title, abstract, titleKey: foldText(title), searchText: foldText(title) };
    return { ...node, properties: { ...node.properties, ...text, wordCodes: wordCodes(text, loadWordTable()) } };
  });
  return { ...graph, nodes };
}
