import { FUNCTION_WORDS } from "./function-words.js";
import { wordPlaces } from "./word-places.js";
import type { WordTable } from "./word-table.js";

/** Stands for a function word, between title and abstract, and around a word that is written out. */
export const CODES = { nothing: ".", field: "\n", spelled: " " } as const;

/**
 * The words of a title and an abstract in order, a character each: what a paper keeps so that its words are compared with
 * those of two hundred others in a millisecond. A word that the table does not hold is written out.
 */
export function wordCodes({ title, abstract }: { title: string; abstract?: string | null }, table: WordTable): string {
  return [title, abstract ?? ""].map((text) => codesOf(text, table)).join(CODES.field);
}

function codesOf(text: string, table: WordTable): string {
  return wordPlaces(text)
    .map(({ word }) => {
      if (FUNCTION_WORDS.has(word)) return CODES.nothing;
      const code = table.codeOf(word);
      return code === undefined ? CODES.spelled + word + CODES.spelled : String.fromCharCode(code);
    })
    .join("");
}
