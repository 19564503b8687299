import { keysOf } from "../util/keys-of.js";

/** Why a search finds a node, the best reason first. */
export const SEARCH_MATCH_DESCRIPTIONS = {
  address: "The text is an id or address of the node: its own id, an arXiv id, a DOI, a repository.",
  name: "The text is the node's name, or the title of the paper.",
  alias: "The text is another name of the node.",
  prefix: "A name of the node, or the title, begins with the text.",
  words: "All words of the text are words of the node's names, or of the title.",
  text: "All words of the text are in the title and the abstract.",
  typo: "All words of the text, but for typing errors, are words of the names or of the title.",
  "some-words": "Some words of the text are words of the node.",
} as const;

export type SearchMatch = keyof typeof SEARCH_MATCH_DESCRIPTIONS;
export const SEARCH_MATCHES = keysOf(SEARCH_MATCH_DESCRIPTIONS);
