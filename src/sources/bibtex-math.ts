/** Characters that TeX gives a meaning, and what stands for them in a formula: letters that no text has. */
const STANDS_FOR: readonly (readonly [character: string, standIn: string])[] = [
  ["$", "\uE000"],
  ["\\", "\uE001"],
  ["{", "\uE002"],
  ["}", "\uE003"],
  ["^", "\uE004"],
  ["_", "\uE005"],
  ["&", "\uE006"],
  ["~", "\uE007"],
  ["%", "\uE008"],
];
/** A formula, which does not reach into the next field. */
const FORMULA = /(?<!\\)\$((?:(?!\}\s*,\s*[\w-]+\s*=)[^$]){1,500}?)(?<!\\)\$/g;

/**
 * The text of an entry with its formulas out of the way of who reads its TeX: other sources keep them as they are
 * written. A dollar that begins no formula is one.
 */
export function protectFormulas(raw: string): string {
  return raw
    .replaceAll(FORMULA, (formula: string) => {
      const opened = formula.split("{").length;
      // Braces within must be whole, or the entry would lose one of its own.
      if (opened !== formula.split("}").length) return formula.replaceAll("$", "\\$");
      return STANDS_FOR.reduce((text, [character, standIn]) => text.replaceAll(character, standIn), formula);
    })
    .replaceAll(/(?<!\\)\$/g, "\\$");
}

/** The formulas as they were written. */
export function restoreFormulas(text: string): string {
  return STANDS_FOR.reduce((restored, [character, standIn]) => restored.replaceAll(standIn, character), text);
}
