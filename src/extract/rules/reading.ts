import type { Candidate } from "../candidate.js";
import type { Lexicon } from "../lexicon/lexicon.js";
import type { ReadText } from "../text/read-text.js";
import { SpanIndex } from "../text/span-index.js";
import { wordRange } from "../text/word-index.js";
import { type AcronymPair, acronymPairs } from "./acronym-pair.js";
import { type CoinedName, coinedNames } from "./coined-name.js";
import { lexiconNames } from "./lexicon-name.js";
import { addressSpans, type TextSpan } from "./repository-url.js";

/** What the rules know of one field before roles are read: names by lexicon, by shape and by acronym, found by word. */
export interface Reading {
  readonly read: ReadText;
  readonly masked: readonly TextSpan[];
  readonly lexical: readonly Candidate[];
  readonly coined: readonly CoinedName[];
  readonly pairs: readonly AcronymPair[];
  /** By index of the first word of the name. */
  readonly lexicalAt: ReadonlyMap<number, Candidate>;
  /** By place. */
  readonly lexicalIn: SpanIndex<Candidate>;
  /** Addresses, by place. */
  readonly maskedIn: SpanIndex<TextSpan>;
  readonly coinedAt: ReadonlyMap<number, CoinedName>;
  readonly pairByLong: ReadonlyMap<number, AcronymPair>;
  readonly pairByShort: ReadonlyMap<number, AcronymPair>;
}

export function readNames(read: ReadText, lexicon: Lexicon): Reading {
  // What the lexicon knows by its address (`LandCover.ai`) is a name.
  const masked = addressSpans(read.text).filter(
    ({ start, end }) => lexicon.lookup(read.text.slice(start, end)).length === 0,
  );
  const lexical = lexiconNames(read, lexicon, masked);
  const coined = coinedNames(read, masked);
  return indexed({ read, masked, lexical, coined, pairs: acronymPairs(read) });
}

/** A reading with its names findable by word. */
export function indexed(found: Pick<Reading, "read" | "masked" | "lexical" | "coined" | "pairs">): Reading {
  const { read, masked, lexical, coined, pairs } = found;
  const at = ({ start, end }: TextSpan) => wordRange(read.words, start, end).from;
  return {
    ...found,
    maskedIn: new SpanIndex(masked),
    lexicalIn: new SpanIndex(lexical),
    lexicalAt: new Map(lexical.map((candidate) => [at(candidate), candidate])),
    coinedAt: new Map(coined.map((name) => [name.index, name])),
    pairByLong: new Map(pairs.map((pair) => [at(pair.long), pair])),
    pairByShort: new Map(pairs.map((pair) => [at(pair.short), pair])),
  };
}
