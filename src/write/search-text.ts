import { foldText } from "../util/fold-text.js";

/** The folded words a search finds the node by. */
export function searchText(names: readonly string[]): string {
  return [...new Set(names.map(foldText))].join(" ");
}
