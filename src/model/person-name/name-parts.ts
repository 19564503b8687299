import { foldText } from "../../util/fold-text.js";
import { tidyName } from "./tidy-name.js";

/** What identity reads in a person's name; every word folded. */
export interface NameParts {
  /** All words, first to last; the key under which the spellings of one name meet. */
  readonly key: string;
  /** The words before the last: given names, initials, and what stands before a family name of several words. */
  readonly given: readonly string[];
  /** The last word; empty for a name that is only known as a whole. */
  readonly family: string;
  /** `jr`, `iii`: tells father from son. */
  readonly suffix: string;
}

/** Scripts whose names are written family name first and without spaces. */
const FAMILY_FIRST = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー・·\s]+$/u;
const CAPITALS = /^\p{Lu}[\p{Lu}'’-]{2,}$/u;
const INITIALS = /^(?:\p{Lu}[^\P{Lu}AEIOU]|\p{Lu}{3})$/u;

/** Reads a name as printed, or its key: a key is its own key. */
export function readNameParts(name: string): NameParts {
  const { text, suffix, isTeam } = tidyName(name);
  if (FAMILY_FIRST.test(text)) return whole(foldText(text).replaceAll(" ", ""));
  if (isTeam) return whole(foldText(text));
  const words = foldText(apartInitials(familyLast(text)).join(" "))
    .split(" ")
    .filter(Boolean);
  const family = words.at(-1);
  if (family === undefined || words.length === 1) return whole(family ?? "");
  return { key: words.join(" "), given: words.slice(0, -1), family, suffix: foldText(suffix) };
}

function whole(key: string): NameParts {
  return { key, given: [], family: "", suffix: "" };
}

/** `VASWANI Ashish` has its family name first and says so by capitals. */
function familyLast(text: string): readonly string[] {
  const words = text.split(" ");
  const [first = "", ...rest] = words;
  return rest.length > 0 && CAPITALS.test(first) && rest.every((word) => /\p{Ll}/u.test(word))
    ? [...rest, first]
    : words;
}

/** `JB Smith` is `J B Smith`, unless the whole name is in capitals. */
function apartInitials(words: readonly string[]): readonly string[] {
  if (!words.some((word) => /\p{Ll}/u.test(word))) return words;
  return words.map((word, at) =>
    at < words.length - 1 && INITIALS.test(word) ? word.replaceAll(/(?=\p{Lu})/gu, " ").trim() : word,
  );
}
