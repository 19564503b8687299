import { CODES } from "../model/words/word-codes.js";
import type { WordTable } from "../model/words/word-table.js";

/** A word by its code, or written out where the table does not hold it; two neighbours by both. */
export type Word = number | string;

/** A title says what a paper is about: a word of it counts as three of the abstract. */
const TITLE_COUNT = 3;
const CODE_RANGE = 0x10000;

/**
 * Calls for each word of a paper's `wordCodes` with what it weighs there: its rarity, thrice in the title. Two neighbours
 * are called for as well, as one that weighs as much as the mean of both; a function word parts neighbours.
 */
export function eachWord(codes: string, table: WordTable, visit: (word: Word, weight: number) => void): void {
  let previous: Word | undefined;
  let previousRarity = 0;
  let times = TITLE_COUNT;
  for (let at = 0; at < codes.length; at++) {
    const mark = codes.charAt(at);
    if (mark === CODES.field) times = 1;
    if (mark === CODES.field || mark === CODES.nothing) {
      previous = undefined;
      continue;
    }
    let word: Word = codes.charCodeAt(at);
    let rarity: number;
    if (mark === CODES.spelled) {
      const end = codes.indexOf(CODES.spelled, at + 1);
      word = codes.slice(at + 1, end);
      rarity = table.unknown;
      at = end;
    } else rarity = table.rarityOf(word);
    visit(word, times * rarity);
    if (previous !== undefined) visit(pairOf(previous, word), (times * (previousRarity + rarity)) / 2);
    [previous, previousRarity] = [word, rarity];
  }
}

/** Two neighbouring words as one. */
export function pairOf(first: Word, second: Word): Word {
  return typeof first === "number" && typeof second === "number"
    ? first * CODE_RANGE + second
    : `${asText(first)} ${asText(second)}`;
}

/** Whether it is two neighbours. */
export function isPair(word: Word): boolean {
  return typeof word === "number" ? word >= CODE_RANGE : word.includes(" ");
}

function asText(word: Word): string {
  return typeof word === "number" ? String.fromCharCode(word) : word;
}
