import type { Introduction } from "./introduction.js";
import { isClass } from "./name-at.js";
import type { Reading } from "./reading.js";

/** Short forms whose long form holds one of the paper's own names: `a MatFormer language model (MatLM)`, `a MatFormer-based ViT (MatViT)`. */
export function ownLongForms(reading: Reading, names: readonly string[]): readonly Introduction[] {
  const { text } = reading.read;
  const own = new Set(names.filter((name) => name.length >= 4 && /^\S*\p{Lu}\S*$/u.test(name)));
  const derived = reading.coined.flatMap(({ index, start, end }) => {
    const { words } = reading.read;
    if (words[index - 1]?.text !== "(" || words[index + 1]?.text !== ")") return [];
    const before = words.slice(Math.max(0, index - 4), index - 1);
    const isDerived = before.some(({ text: word }) => word.includes("-") && own.has(word.slice(0, word.indexOf("-"))));
    return isDerived ? [{ start, end, rule: "own-long-form" as const, score: 0.75, kind: "method" as const }] : [];
  });
  const named = reading.pairs.flatMap(({ long, short }) => {
    const words = text.slice(long.start, long.end);
    const first = words.split(/\s/, 1)[0] ?? "";
    const isOwn = own.has(first) && words.length > first.length;
    if (!isOwn || isClass(words)) return [];
    return [{ ...short, rule: "own-long-form" as const, score: 0.75, kind: "method" as const }];
  });
  return [...named, ...derived];
}
