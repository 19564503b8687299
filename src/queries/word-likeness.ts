import type { WordTable } from "../model/words/word-table.js";
import { eachWord, isPair, type Word } from "./word-reader.js";

/** What papers are about: each word's share of all that their words weigh. */
export type WordShares = ReadonlyMap<Word, number>;

/**
 * The shares of the words of some papers, each paper counting alike; together they make one, or nothing where no paper
 * has a word.
 */
export function wordShares(papers: readonly string[], table: WordTable): WordShares {
  const shares = new Map<Word, number>();
  const all = papers.map((codes) => weights(codes, table)).filter(({ total }) => total > 0);
  for (const { words, total } of all)
    for (const [word, weight] of words) shares.set(word, (shares.get(word) ?? 0) + weight / total / all.length);
  return shares;
}

/**
 * What each word adds to the likeness of a paper to others: the square root of the product of its two shares. The sum is
 * the Bhattacharyya coefficient of the two (1943): 1 for the same words in the same shares, 0 for no word in common. Of
 * TF-IDF cosines (logarithmic, BM25-like, by counts of the graph's own, stemmed, without neighbours) none was better on
 * the questions of `npm run quality`, and it has no constant to tune.
 */
export function sharedWeights(asked: WordShares, codes: string, table: WordTable): ReadonlyMap<Word, number> {
  const found = new Map<Word, number>();
  let total = 0;
  eachWord(codes, table, (word, weight) => {
    total += weight;
    if (asked.has(word)) found.set(word, (found.get(word) ?? 0) + weight);
  });
  for (const [word, weight] of found) found.set(word, Math.sqrt(((asked.get(word) ?? 0) * weight) / total));
  return found;
}

/** How alike two texts are, from 0 to 1: the sum of {@link sharedWeights}. */
export function likeness(asked: WordShares, codes: string, table: WordTable): number {
  let sum = 0;
  for (const weight of sharedWeights(asked, codes, table).values()) sum += weight;
  return sum;
}

/** A score or a part of one as people read it: to twelve decimals. */
export function roundedScore(score: number): number {
  return Math.round(score * 1e12) / 1e12;
}

/** The single words with the greatest shares, the greatest first, equal ones in order. */
export function mostTelling(shares: WordShares, count: number): readonly (readonly [word: Word, share: number])[] {
  return [...shares]
    .filter(([word]) => !isPair(word))
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, count);
}

function weights(codes: string, table: WordTable) {
  const words = new Map<Word, number>();
  let total = 0;
  eachWord(codes, table, (word, weight) => {
    total += weight;
    words.set(word, (words.get(word) ?? 0) + weight);
  });
  return { words, total };
}
