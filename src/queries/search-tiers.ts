import { type AskedWord, askedWords } from "../model/asked-words.js";
import type { NodeKind } from "../model/node-kind.js";
import { SEARCH_MATCHES, type SearchMatch } from "../model/search-match.js";
import type { GraphStore, Term, TermMatch, WeightedWord } from "../store/graph-store.js";
import { foldText } from "../util/fold-text.js";
import { typosIn } from "../util/typos-in.js";

/** A node that a search found, by why and how well. */
export interface TierHit {
  readonly id: string;
  readonly kind: NodeKind;
  readonly match: SearchMatch;
  /**
   * Within one reason the lower comes first: the papers or citations of the node, negative; or, of texts, how much worse
   * than the best of the kind.
   */
  readonly worse: number;
  /** Of the names together, in characters; the shorter comes first. */
  readonly length: number;
}

/** The hits of one reason: at least the first `limit` of them, fewer where there are no more. */
interface Tier {
  readonly match: SearchMatch;
  readonly hits: (store: GraphStore, kinds: readonly NodeKind[], limit: number) => Promise<readonly TierHit[]>;
}

/** The reasons for which a text may find nodes, the best first; those of one step are asked together. */
export function tiersOf(text: string): readonly (readonly Tier[])[] {
  const words = askedWords(text);
  const conditions = termsOf(text, words).map(([match, terms]) => byTerms(match, terms));
  const [exact, typo] = [
    conditions.filter(({ match }) => match !== "typo"),
    conditions.filter(({ match }) => match === "typo"),
  ];
  const weighted = words.map(({ word, written }): WeightedWord => ({ word, written, weight: 1 }));
  return [
    exact,
    words.length > 0 ? [byWords("text", weighted)] : [],
    typo,
    words.length > 1 ? [byWords("some-words", weighted)] : [],
  ];
}

/** The conditions that any found node meets one of. */
export function conditionsOf(text: string): readonly (readonly Term[])[] {
  const words = askedWords(text);
  return [...termsOf(text, words).map(([, terms]) => terms), ...words.map((word) => [textTerm(word)])];
}

/** By reason, what a node's names must have; none for a reason that the text cannot give. */
function termsOf(text: string, words: readonly AskedWord[]): readonly (readonly [SearchMatch, readonly Term[]])[] {
  const name = foldText(text);
  const whole: readonly (readonly [SearchMatch, TermMatch])[] = [
    ["name", "NAME"],
    ["alias", "ANY_NAME"],
    ["prefix", "NAME_START"],
  ];
  const mayErr = words.some(({ word }) => typosIn(word) > 0);
  return [
    ...(name === "" ? [] : whole.map(([reason, match]) => [reason, [{ text: name, match }]] as const)),
    ...(words.length === 0 ? [] : [["words", words.map(wordTerm)] as const]),
    ...(mayErr ? [["typo", words.map(typoTerm)] as const] : []),
  ];
}

function wordTerm({ word, isCharacter }: AskedWord): Term {
  return { text: word, match: isCharacter ? "WORD_START" : "WORD" };
}

function typoTerm(asked: AskedWord): Term {
  return typosIn(asked.word) > 0 ? { text: asked.word, match: "TYPO" } : wordTerm(asked);
}

function textTerm(asked: AskedWord): Term {
  return asked.isCharacter ? wordTerm(asked) : { text: asked.word, written: asked.written, match: "TEXT" };
}

function byTerms(match: SearchMatch, terms: readonly Term[]): Tier {
  return {
    match,
    async hits(store, kinds, limit) {
      const hits = await store.find({ kinds, anyOf: [terms] }, limit);
      return hits.map(({ id, kind, degree, length }) => ({ id, kind, match, worse: -degree, length }));
    },
  };
}

/** A score of one kind says nothing beside a score of another, so each is divided by the best of its kind. */
function byWords(match: SearchMatch, words: readonly WeightedWord[]): Tier {
  const needsAll = match === "text";
  return {
    match,
    async hits(store, kinds, limit) {
      const asked = needsAll ? kinds.filter((kind) => kind === "Paper") : kinds;
      const lists = await Promise.all(
        asked.map(async (kind) => {
          const hits = await store.search({ kind, words, needsAll }, limit);
          const best = hits[0]?.score ?? 0;
          return hits.map(({ id, score }) => ({ id, kind, match, worse: 1 - score / best, length: 0 }));
        }),
      );
      return lists.flat();
    },
  };
}

export function placeOf(match: SearchMatch): number {
  return SEARCH_MATCHES.indexOf(match);
}
