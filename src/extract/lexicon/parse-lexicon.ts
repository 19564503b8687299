import { AppError } from "../../errors.js";
import type { LexiconEntry, LexiconForm, LexiconKind } from "./lexicon-entry.js";

const COLUMNS = ["name", "aliases", "case", "cue", "variantOf", "arxiv"] as const;
const KINDS: readonly LexiconKind[] = ["method", "dataset", "task"];

/**
 * Reads a lexicon file: tab-separated, UTF-8, header `name aliases case cue variantOf arxiv`, `#` and blank lines skipped.
 *
 * `aliases` are separated by `;`. `case` is `exact`, `any` or empty (exact for names of at most five letters with a capital
 * and for names all in capitals). `cue` is `yes` where the name needs a word such as "dataset" or "model" beside it. An alias
 * may say so for itself: `=NAME` is exact, `?NAME` needs a cue, `=?NAME` both. A file of a user has a first column `kind`
 * (`method`, `dataset` or `task`) when `kind` is not given by its folder. Columns after `name` may be left out. `arxiv` is the id of
 * the paper that introduces the name, `none` where no paper does: a product.
 */
export function parseLexicon(text: string, file: string, kind?: LexiconKind): readonly LexiconEntry[] {
  const entries: LexiconEntry[] = [];
  let columns: readonly string[] | undefined;
  for (const [index, line] of text
    .replace(/^\ufeff/, "")
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === "" || line.startsWith("#")) continue;
    const cells = line.split("\t").map((cell) => cell.trim());
    const at = `${file}:${index + 1}`;
    if (!columns) {
      columns = readHeader(cells, at, kind);
      continue;
    }
    entries.push(readEntry(cells, columns, at, kind));
  }
  return entries;
}

function readHeader(cells: readonly string[], at: string, kind: LexiconKind | undefined): readonly string[] {
  const expected = kind ? COLUMNS : (["kind", ...COLUMNS] as const);
  if (
    !cells.includes("name") ||
    (!kind && !cells.includes("kind")) ||
    cells.some((cell) => !expected.includes(cell as never))
  ) {
    throw new AppError(
      "BAD_FILE",
      `${at} must be the header of a lexicon, tab-separated ${expected.join(", ")}, but is "${cells.join(", ")}"`,
    );
  }
  return cells;
}

function readEntry(
  cells: readonly string[],
  columns: readonly string[],
  at: string,
  given: LexiconKind | undefined,
): LexiconEntry {
  if (cells.length > columns.length) {
    throw new AppError(
      "BAD_FILE",
      `${at} must have at most ${columns.length} tab-separated cells, but has ${cells.length}`,
    );
  }
  const cell = (column: string) => cells[columns.indexOf(column)] ?? "";
  const oneOf = <T extends string>(column: string, values: readonly T[]): T => {
    const value = values.find((known) => known === cell(column));
    if (value === undefined) {
      throw new AppError(
        "BAD_FILE",
        `${at}: ${column} must be one of ${values.map((known) => `"${known}"`).join(", ")}, but is "${cell(column)}"`,
      );
    }
    return value;
  };
  const kind = given ?? oneOf("kind", KINDS);
  const letterCase = oneOf("case", ["", "exact", "any"]);
  const cue = oneOf("cue", ["", "yes", "no"]) === "yes";
  const name = cell("name");
  if (!/[\p{L}\p{N}]/u.test(name))
    throw new AppError("BAD_FILE", `${at}: name must hold a letter or digit, but is "${name}"`);
  const aliases = cell("aliases")
    .split(";")
    .map((alias) => alias.trim())
    .filter((alias) => alias !== "");
  const variantOf = cell("variantOf");
  const arxiv = cell("arxiv");
  return {
    kind,
    name,
    forms: [
      { text: name, exact: letterCase === "exact" || (letterCase === "" && isShort(name)), cue },
      ...aliases.map((alias) => readAlias(alias, letterCase, cue)),
    ],
    ...(variantOf ? { variantOf } : {}),
    ...(arxiv === "none" ? { isProduct: true } : arxiv ? { arxiv } : {}),
    at,
  };
}

function readAlias(alias: string, letterCase: "" | "exact" | "any", cue: boolean): LexiconForm {
  const [, marks = "", text = alias] = /^([=?]*)(.*)$/.exec(alias) ?? [];
  const short = isShort(text);
  const exact =
    marks.includes("=") || (letterCase === "any" ? short && isCapitals(text) : letterCase === "exact" ? short : short);
  // A long form is no ordinary word although its short form is.
  return { text, exact, cue: marks.includes("?") || (cue && short && !marks.includes("=")) };
}

const isCapitals = (name: string) => /\p{Lu}/u.test(name) && !/\p{Ll}/u.test(name);

function isShort(name: string): boolean {
  const letters = name.match(/\p{L}/gu)?.length ?? 0;
  return isCapitals(name) || (letters <= 5 && /\p{Lu}/u.test(name));
}
