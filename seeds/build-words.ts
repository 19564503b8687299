/**
 * Builds `seeds/words.tsv`, in how many titles and abstracts of arXiv each word stands: `npm run seeds:words -- <folder of
 * source data>`. The folder holds `arxiv/arxiv-metadata.kaggle-shape.jsonl.gz`. Papers keep their words by their places
 * in this table: graphs made with another one are read again with `papergraph extract`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { FUNCTION_WORDS } from "../src/model/words/function-words.js";
import { wordPlaces } from "../src/model/words/word-places.js";

/** Words in fewer texts are not told from words in none. */
const LEAST = 10;

const folder = process.argv[2];
if (!folder) throw new Error("expected the folder of the source data, given nothing: npm run seeds:words -- <folder>");
const counts = new Map<string, number>();
let texts = 0;
for (const line of gunzipSync(readFileSync(join(folder, "arxiv/arxiv-metadata.kaggle-shape.jsonl.gz")))
  .toString("utf8")
  .split("\n")) {
  if (line === "") continue;
  const { title, abstract } = JSON.parse(line) as { readonly title: string; readonly abstract: string };
  texts += 1;
  const words = new Set([title, abstract].flatMap((text) => wordPlaces(text).map(({ word }) => word)));
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
}
const rows = [...counts]
  .filter(([word, count]) => count >= LEAST && !FUNCTION_WORDS.has(word))
  .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  .map(([word, count]) => `${word}\t${count}`);
writeFileSync(fileURLToPath(new URL("words.tsv", import.meta.url)), `${[`# of ${texts} texts`, ...rows].join("\n")}\n`);
console.log(`${rows.length} words of ${texts} texts`);
