import { foldText } from "../../util/fold-text.js";

const SHORTEST = 4;

/** The words of a text that tell it best, the longest first, each once: at most so many. */
export function searchWords(text: string, most: number): readonly string[] {
  const words = new Set(
    foldText(text.replaceAll(/\$[^$]*\$|\\[a-zA-Z]+/g, " "))
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length >= SHORTEST),
  );
  return [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).slice(0, most);
}

/** The dates so many days before and after one. */
export function daysAround(date: string, days: number): readonly [string, string] {
  const at = (shift: number) => new Date(Date.parse(date) + shift * 86_400_000).toISOString().slice(0, 10);
  return [at(-days), at(days)];
}
