import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { AppError } from "../../errors.js";
import { packageRoot } from "../../util/package-root.js";

/** Code units that no word has: below are those of our own marks, above the surrogates. */
const FIRST_CODE = 0x100;
const LAST_CODE = 0xd7ff;
const HEAD = /^# of (\d+) texts$/;

/**
 * In how many of a fixed set of abstracts each word stands, so that what a word tells is the same in every graph,
 * whatever was read into it and in whatever order. Measured on 688 questions (`npm run quality`), counts of the graph's
 * own papers are better by .003 NDCG@10 and would cost a hundred writes a paper.
 */
export class WordTable {
  readonly #words: readonly string[];
  readonly #codes = new Map<string, number>();
  readonly #rarities = new Float64Array(LAST_CODE + 1);
  /** Of a word that the table does not hold: as of the rarest it does. */
  readonly unknown: number;

  /** @param words the most frequent first; that order is what codes of words mean */
  constructor(texts: number, words: readonly (readonly [word: string, count: number])[]) {
    if (words.length > LAST_CODE - FIRST_CODE) throw new RangeError(`${words.length} words are more than have codes`);
    this.#words = words.map(([word]) => word);
    const rarity = (count: number) => Math.max(0, Math.log(texts / count));
    for (const [at, [word, count]] of words.entries()) {
      this.#codes.set(word, FIRST_CODE + at);
      this.#rarities[FIRST_CODE + at] = rarity(count);
    }
    this.unknown = rarity(words.at(-1)?.[1] ?? 1);
  }

  /** The one code unit that stands for a word; `undefined` for a word that is not in the table. */
  codeOf(word: string): number | undefined {
    return this.#codes.get(word);
  }

  /** ln(texts / texts with the word), by the word's code. */
  rarityOf(code: number): number {
    return this.#rarities[code] ?? 0;
  }

  /** The word that a code stands for. */
  wordOf(code: number): string {
    return this.#words[code - FIRST_CODE] ?? "";
  }
}

/** Reads a table: a line with the number of texts, then `word TAB count` lines, the greatest count first. */
export function parseWordTable(text: string): WordTable {
  const [head = "", ...lines] = text.trimEnd().split("\n");
  const texts = Number(HEAD.exec(head)?.[1]);
  if (!(texts > 0)) throw new AppError("BAD_FILE", `words.tsv: expected "# of N texts" first, given "${head}"`);
  const words = lines.map((line, at) => {
    const [word = "", count = ""] = line.split("\t");
    if (word === "" || !(Number(count) > 0))
      throw new AppError("BAD_FILE", `words.tsv, row ${at + 2}: expected word and count, given "${line}"`);
    return [word, Number(count)] as const;
  });
  return new WordTable(texts, words);
}

let shipped: WordTable | undefined;

/** The table that ships in `seeds`, read once. */
export function loadWordTable(): WordTable {
  shipped ??= readShipped();
  return shipped;
}

function readShipped(): WordTable {
  const file = join(packageRoot(import.meta.url) ?? "", "seeds", "words.tsv");
  if (!existsSync(file))
    throw new AppError("BAD_FILE", "seeds/words.tsv was expected beside the program, but is not there");
  return parseWordTable(readFileSync(file, "utf8"));
}
