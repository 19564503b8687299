import { foldText } from "../../util/fold-text.js";

/** The authors of a record as linkage compares them; without those whose names say nothing. */
export interface AuthorKeys {
  /** For each author the words of the name, sorted: lists do not agree on which name comes first. */
  readonly full: readonly string[];
  /** For each author the last word and the first letter, which a name with initials keeps. */
  readonly short: readonly string[];
  /** Last word of the first author's name. */
  readonly firstSurname: string;
  /** Names in Latin letters cannot be held against names in another script. */
  readonly isLatin: boolean;
}

const LATIN = /^[a-z\d\s]*$|^[\p{Script=Latin}\p{N}\s]*$/u;
const SUFFIX = /(?<=\S \S.*) (?:jr|sr|ii|iii|iv|phd|md)$|^(?:jr|sr|ii|iii|iv|phd|md) (?=\S+ \S)/;
/** Groups, and what stands for authors that a list leaves out. */
const NOBODY =
  /^(?:et al|and others|others|anonymous.*|unknown.*|various.*|n a|none|.*\b(?:team|teams|group|consortium|collaboration|committee|organization|organisation|initiative|project|society|association|editors?|authors?))$/;

/** Takes a list of printed names to keys. */
export function authorKeys(names: readonly string[]): AuthorKeys {
  const keys = names.map(givenFirst).filter((key) => key && !NOBODY.test(key));
  return {
    full: keys.map((key) => key.split(" ").sort().join(" ")),
    short: keys.map(surnameAndInitial),
    firstSurname: keys[0]?.slice(keys[0].lastIndexOf(" ") + 1) ?? "",
    isLatin: keys.every((key) => LATIN.test(key)),
  };
}

/** The folded name, `Last, First` turned round, without a suffix. */
function givenFirst(name: string): string {
  const comma = name.indexOf(",");
  const turned = comma > 0 ? `${name.slice(comma + 1)} ${name.slice(0, comma)}` : name;
  return foldText(turned).replace(SUFFIX, "");
}

function surnameAndInitial(key: string): string {
  const space = key.lastIndexOf(" ");
  return space < 0 ? key : `${key.slice(space + 1)} ${key.charAt(0)}`;
}
