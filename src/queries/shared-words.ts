import type { NodeId } from "../model/ids.js";
import type { TextField } from "../model/provenance.js";
import { FUNCTION_WORDS } from "../model/words/function-words.js";
import { wordCodes } from "../model/words/word-codes.js";
import { wordPlaces } from "../model/words/word-places.js";
import { loadWordTable, type WordTable } from "../model/words/word-table.js";
import type { GraphStore } from "../store/graph-store.js";
import { runQuery } from "./query.js";
import { textsOf } from "./related-statements.js";
import { roundedScore, sharedWeights, wordShares } from "./word-likeness.js";
import { pairOf, type Word } from "./word-reader.js";

/** Papers to be like, and one that may be like them. */
export interface LikePair {
  readonly like: readonly NodeId[];
  readonly other: NodeId;
}

/** A word, or two neighbours, that texts have in common. */
export interface SharedWord {
  /** As it first stands in the text of the other paper. */
  readonly text: string;
  /** What it adds to the likeness of the words. */
  readonly weight: number;
  /** Wherever it stands: in the other paper first, then in those to be like. */
  readonly places: readonly WordPlace[];
}

/** Offsets in UTF-16 code units into the original text; `end` is exclusive. */
export interface WordPlace {
  readonly paper: NodeId;
  readonly field: TextField;
  readonly start: number;
  readonly end: number;
}

type Text = { readonly id: NodeId; readonly title: string; readonly abstract: string | null };

/** So many of the words are told, those that weigh most. */
const MOST_WORDS = 10;

/** The words by which each pair is alike, the weightiest first. */
export async function askSharedWords(
  store: GraphStore,
  pairs: readonly LikePair[],
): Promise<readonly (readonly SharedWord[])[]> {
  const table = loadWordTable();
  const ids = [...new Set(pairs.flatMap(({ like, other }) => [...like, other]))];
  const rows = await runQuery(store, textsOf, { ids });
  const texts = new Map<NodeId, Text>(rows.map((row) => [row.id, row]));
  return pairs.map(({ like, other }) => {
    const text = texts.get(other);
    const asked = like.flatMap((id) => texts.get(id) ?? []);
    return text ? wordsOf(asked, text, table) : [];
  });
}

function wordsOf(like: readonly Text[], other: Text, table: WordTable): readonly SharedWord[] {
  const asked = wordShares(
    like.map((text) => wordCodes(text, table)),
    table,
  );
  const telling = [...sharedWeights(asked, wordCodes(other, table), table)]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, MOST_WORDS);
  const places = new Map(telling.map(([word]): [Word, WordPlace[]] => [word, []]));
  for (const text of [other, ...like.filter(({ id }) => id !== other.id)])
    for (const { word, place } of placesIn(text, table)) places.get(word)?.push(place);
  return telling.flatMap(([word, weight]) => {
    const [first, ...more] = places.get(word) ?? [];
    if (!first) return [];
    const text = (other[first.field] ?? "").slice(first.start, first.end);
    return [{ text, weight: roundedScore(weight), places: [first, ...more] }];
  });
}

/** Every word and every two neighbours of a paper's texts, as `eachWord` has them, with their places. */
function* placesIn(text: Text, table: WordTable): Generator<{ readonly word: Word; readonly place: WordPlace }> {
  for (const field of ["title", "abstract"] as const) {
    let previous: { readonly word: Word; readonly start: number } | undefined;
    for (const { word: written, start, end } of wordPlaces(text[field] ?? "")) {
      const word = FUNCTION_WORDS.has(written) ? undefined : (table.codeOf(written) ?? written);
      if (word !== undefined) yield { word, place: { paper: text.id, field, start, end } };
      if (word !== undefined && previous)
        yield { word: pairOf(previous.word, word), place: { paper: text.id, field, start: previous.start, end } };
      previous = word === undefined ? undefined : { word, start };
    }
  }
}
