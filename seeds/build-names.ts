/**
 * Builds `seeds/names.tsv`, how often each family name and each given name stands in the author lists of real papers:
 * `npm run seeds:names -- <folder of source data>`. The folder holds `acl/acl-papers-to-2022.jsonl.gz`,
 * `arxiv/arxiv-metadata.kaggle-shape.jsonl.gz`, `citations/papers-with-references.jsonl.gz` and `hf-daily/*.jsonl.gz`.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { readNameParts } from "../src/model/person-name/name-parts.js";

/** Names seen less often are not told from names never seen. */
const LEAST = 6;

const folder = process.argv[2];
if (!folder) throw new Error("expected the folder of the source data, given nothing: npm run seeds:names -- <folder>");
const families = new Map<string, number>();
const givens = new Map<string, number>();
let total = 0;
for (const name of names(folder)) {
  const { given, family } = readNameParts(name);
  if (family === "") continue;
  total += 1;
  count(families, family);
  const [first = ""] = given;
  count(givens, first);
  const joined = given.join("");
  if (given.every((word) => word.length > 1) && given.length > 1) count(givens, joined);
}
const lines = [`# of ${total} authors`, ...rows("family", families), ...rows("given", givens)];
writeFileSync(fileURLToPath(new URL("names.tsv", import.meta.url)), `${lines.join("\n")}\n`);
console.log(`${lines.length - 1} names of ${total} authors`);

function* names(root: string): Generator<string> {
  type Acl = { authors: { first: string | null; last: string }[] };
  for (const { authors } of readLines<Acl>(join(root, "acl/acl-papers-to-2022.jsonl.gz")))
    for (const { first, last } of authors) yield `${first ?? ""} ${last}`;
  type Arxiv = { authors_parsed: [last: string, first: string][] };
  for (const { authors_parsed } of readLines<Arxiv>(join(root, "arxiv/arxiv-metadata.kaggle-shape.jsonl.gz")))
    for (const [last, first] of authors_parsed) yield `${first} ${last}`;
  for (const { authors } of readLines<{ authors: string[] }>(join(root, "citations/papers-with-references.jsonl.gz")))
    yield* authors;
  type Daily = { paper: { authors: { name: string }[] } };
  for (const file of readdirSync(join(root, "hf-daily")).sort())
    for (const { paper } of readLines<Daily>(join(root, "hf-daily", file)))
      for (const { name } of paper.authors) yield name;
}

function count(counts: Map<string, number>, word: string): void {
  counts.set(word, (counts.get(word) ?? 0) + 1);
}

function rows(kind: string, counts: ReadonlyMap<string, number>): readonly string[] {
  return [...counts]
    .filter(([, times]) => times >= LEAST)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([word, times]) => `${kind}\t${word}\t${times}`);
}

function readLines<T>(file: string): readonly T[] {
  return gunzipSync(readFileSync(file))
    .toString("utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}
