import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { AppError } from "../../errors.js";
import type { NameParts } from "../../model/person-name/name-parts.js";
import { packageRoot } from "../../util/package-root.js";

/** A word the table does not hold is about as frequent as this. */
const UNSEEN = 2;
/** A middle name or initial that both print leaves about this share of the bearers. */
const MIDDLE_SHARE = 0.1;
/** Words that the table holds as often as this are a person's; a name of one such word is anybody's. */
const ORDINARY_WORD = 100;

/**
 * How common a name is: how often it is expected among a million author names, from a fixed table of family names and
 * given names, as if the two were chosen apart. Never from what happens to be in the graph.
 */
export class NameFrequency {
  readonly #families = new Map<string, number>();
  readonly #givens = new Map<string, number>();
  readonly #initials = new Map<string, number>();
  readonly #total: number;

  constructor(rows: Iterable<readonly [kind: "family" | "given", word: string, count: number]>) {
    let total = 0;
    for (const [kind, word, count] of rows) {
      if (kind === "family") {
        this.#families.set(word, count);
        total += count;
      } else {
        this.#givens.set(word, count);
        const initial = word.charAt(0);
        if (word !== initial) this.#initials.set(initial, (this.#initials.get(initial) ?? 0) + count);
      }
    }
    this.#total = Math.max(1, total);
  }

  /** Expected bearers of a name among a million author names; of one word or a team, whether it is an ordinary word. */
  bearers({ key, given, family }: NameParts): number {
    const perMillion = 1e6 / this.#total;
    if (family === "") {
      const seen = Math.max(this.#families.get(key) ?? 0, this.#givens.get(key) ?? 0);
      return seen < ORDINARY_WORD ? 0 : seen * perMillion;
    }
    return (this.#families.get(family) ?? UNSEEN) * perMillion * this.#shareOf(given);
  }

  #shareOf(given: readonly string[]): number {
    const [first = "", ...middle] = given;
    if (first.length === 1)
      return ((this.#initials.get(first) ?? UNSEEN) / this.#total) * MIDDLE_SHARE ** middle.length;
    const ofFirst = (this.#givens.get(first) ?? UNSEEN) / this.#total;
    if (middle.length === 0) return ofFirst;
    const joined = this.#givens.get(given.join(""));
    return joined === undefined ? ofFirst * MIDDLE_SHARE : joined / this.#total;
  }
}

/** Reads a table of `kind TAB word TAB count` lines. */
export function parseNameFrequency(text: string): NameFrequency {
  return new NameFrequency(
    text
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("#"))
      .map((line, at) => {
        const [kind = "", word = "", count = ""] = line.split("\t");
        if ((kind !== "family" && kind !== "given") || word === "" || !(Number(count) > 0))
          throw new AppError("BAD_FILE", `names.tsv, row ${at + 1}: expected kind, word and count, given "${line}"`);
        return [kind, word, Number(count)] as const;
      }),
  );
}

let shipped: NameFrequency | undefined;

/** The table that ships in `seeds`, read once. */
export function loadNameFrequency(): NameFrequency {
  shipped ??= readShipped();
  return shipped;
}

function readShipped(): NameFrequency {
  const file = join(packageRoot(import.meta.url) ?? "", "seeds", "names.tsv");
  if (!existsSync(file))
    throw new AppError("BAD_FILE", "seeds/names.tsv was expected beside the program, but is not there");
  return parseNameFrequency(readFileSync(file, "utf8"));
}
