import type { SearchHit, WordQuery } from "../../graph-store.js";
import { searchWeight } from "../../search-weights.js";
import type { KindIndex } from "./kind-index.js";
import { leastWithTies } from "./least-with-ties.js";
import type { Look } from "./wanted.js";

/** How soon more of a word counts no more, and how much the length of a text tells: Lucene's own. */
const [K1, B] = [1.2, 0.75];

/** The best documents by BM25 (Robertson and Zaragoza 2009), each word weighted, ties by id. */
export function bestOf(index: KindIndex, { words, needsAll }: WordQuery, limit: number): readonly SearchHit[] {
  const scores = new Float64Array(index.size);
  const met = new Uint8Array(index.size);
  const documents: number[] = [];
  for (const [at, { word, weight, written }] of words.entries()) {
    for (const look of index.looksFor(word, written)) {
      const score = scorer(index, look, weight);
      index.visit(look, (document, count) => {
        if (scores[document] === 0) documents.push(document);
        scores[document] = (scores[document] ?? 0) + score(document, count);
        if (met[document] === at) met[document] = at + 1;
      });
    }
  }
  const found = needsAll ? documents.filter((document) => met[document] === words.length) : documents;
  return leastWithTies(found, (document) => -(scores[document] ?? 0), limit)
    .map((document) => ({ id: index.idOf(document), score: scores[document] ?? 0 }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, limit);
}

/** What a document gains by a word that is in one of its texts so many times. */
function scorer(index: KindIndex, { field, terms }: Look, weight: number): (document: number, count: number) => number {
  const frequency = terms.reduce((sum, term) => sum + field.frequency(term), 0);
  const rarity = Math.log(1 + (field.documents - frequency + 0.5) / (frequency + 0.5));
  const factor = weight * rarity * searchWeight(field === index.abstracts ? "abstract" : "searchText");
  const average = Math.max(1, field.averageLength);
  return (document, count) => (factor * count) / (count + K1 * (1 - B + (B * field.lengthOf(document)) / average));
}
