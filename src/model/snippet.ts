import { type Place, type PlaceOptions, textPlaces } from "../util/text-places.js";

/** What a text of a node is called. */
export const SNIPPET_FIELD_DESCRIPTIONS = {
  name: "The node's name.",
  alias: "Another name of the node.",
  path: "The path of a repository.",
  title: "The title of a paper.",
  abstract: "The abstract of a paper.",
} as const;

export type SnippetField = keyof typeof SNIPPET_FIELD_DESCRIPTIONS;

/** A part of a text of a node with the places that answer a search. */
export interface Snippet extends Place {
  readonly field: SnippetField;
  /** The part itself, as it is written. */
  readonly text: string;
  /** Places in the whole text of the field. */
  readonly matches: readonly Place[];
}

/** So much of an abstract is shown around its first match. */
const BEFORE = 60;
const LONGEST = 240;

/** The part of a text that is worth showing; none where nothing in it matches. */
export function snippetOf(
  field: SnippetField,
  text: string,
  asked: string,
  options: PlaceOptions,
): Snippet | undefined {
  const places = textPlaces(text, asked, options);
  const [first] = places;
  if (!first) return undefined;
  const isWhole = field !== "abstract" || text.length <= LONGEST;
  const start = isWhole ? 0 : wordStart(text, first.start - BEFORE);
  const end = isWhole ? text.length : wordEnd(text, Math.max(start + LONGEST, first.end));
  return { field, text: text.slice(start, end), start, end, matches: places.filter((place) => place.end <= end) };
}

/** The start of the word at a place, or of the text. */
function wordStart(text: string, at: number): number {
  if (at <= 0) return 0;
  const blank = text.slice(0, at).search(/\s\S*$/);
  return blank < 0 || at - blank > BEFORE ? at : blank + 1;
}

/** The end of the last word that ends before a place. */
function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const blank = text.slice(0, at).search(/\s\S*$/);
  return at - blank > BEFORE ? at : blank;
}
