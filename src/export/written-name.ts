import { tidyName } from "../model/person-name/tidy-name.js";

/** A name in the parts that reference lists sort by. */
export type WrittenName =
  | { readonly family: string; readonly given: string; readonly suffix?: string }
  | { readonly literal: string };

/** Words that belong to the family name they stand before, in lower case as they are printed there. */
const PARTICLES = new Set(
  "al bin da das de del della den der di dos du el ibn la le ten ter van vom von zu zum zur".split(" "),
);
const WITHOUT_SPACES = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\s・·]+$/u;

/** Splits a name as printed; teams and names of one part stay whole. */
export function writtenName(name: string): WrittenName {
  const { text, suffix, isTeam } = tidyName(name);
  const words = text.split(" ");
  if (isTeam || words.length < 2 || WITHOUT_SPACES.test(text)) return { literal: text + suffix || name };
  let start = words.length - 1;
  while (start > 1 && PARTICLES.has(words[start - 1] ?? "")) start -= 1;
  const last = suffix.replace(/^[\s,]+/, "");
  return {
    family: words.slice(start).join(" "),
    given: words.slice(0, start).join(" "),
    ...(last && { suffix: last }),
  };
}

/** `Family, Given` or `Family, Suffix, Given`, as BibTeX and RIS sort names. */
export function invertedName(name: WrittenName): string {
  if ("literal" in name) return name.literal;
  return [name.family, name.suffix, name.given].filter((part) => part !== undefined).join(", ");
}
