import type { PlacedIntroduction } from "./introduced-names.js";
import type { Introduction } from "./introduction.js";
import { isClass } from "./name-at.js";
import type { Reading } from "./reading.js";

/** Short forms whose long form holds one of the paper's own names: `a MatFormer language model (MatLM)`. */
export function ownLongForms(reading: Reading, introduced: readonly PlacedIntroduction[]): readonly Introduction[] {
  const { text } = reading.read;
  const own = introduced
    .map(({ introduction: { start, end }, reading: { read } }) => read.text.slice(start, end))
    .filter((name) => name.length >= 4 && /^\S*\p{Lu}\S*$/u.test(name));
  return reading.pairs.flatMap(({ long, short }) => {
    const words = text.slice(long.start, long.end);
    const named = own.some((name) => words.startsWith(name) && words.length > name.length);
    if (!named || isClass(words)) return [];
    return [{ ...short, rule: "own-long-form" as const, score: 0.75, kind: "method" as const }];
  });
}
