import { foldText } from "../util/fold-text.js";
import { runKeys, spacelessRuns } from "../util/spaceless.js";
import { mergeKey } from "./ids.js";

/** Stands before the key of a node's own name, and before the keys of all its names. */
export const OWN_NAME = "=";
export const ANY_NAME = "_";

/**
 * What a named node is found by beside the words of its names, parted by spaces: its own name whole, each of its names
 * whole, and the pairs of characters of names in scripts without spaces.
 */
export function searchKeys(ownNames: readonly string[], otherNames: readonly string[]): string {
  const names = [...ownNames, ...otherNames];
  const keys = [
    ...ownNames.map((name) => OWN_NAME + mergeKey(name)),
    ...names.flatMap((name) => [ANY_NAME + mergeKey(name), ANY_NAME + glued(foldText(name))]),
    ...spacelessKeys(names),
  ];
  return [...new Set(keys.filter((key) => key !== OWN_NAME && key !== ANY_NAME))].join(" ");
}

/** The pairs of characters that texts in scripts without spaces are found by. */
export function spacelessKeys(texts: readonly string[]): readonly string[] {
  const runs = texts.flatMap((text) => spacelessRuns(foldText(text)));
  return [...new Set(runs.flatMap(runKeys))];
}

/** A folded text without its spaces. */
export function glued(folded: string): string {
  return folded.replaceAll(" ", "");
}
