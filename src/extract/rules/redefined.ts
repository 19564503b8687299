import type { LexiconEntry } from "../lexicon/lexicon-entry.js";
import { wordSet } from "../words/word-set.js";
import { nameKey } from "./name-key.js";
import { indexed, type Reading } from "./reading.js";

/** Readings without the names that the paper itself gives another meaning. */
export function withoutRedefined(readings: readonly Reading[]): readonly Reading[] {
  const defined = definitions(readings);
  if (defined.size === 0) return readings;
  return readings.map((reading) => {
    const kept = reading.lexical.filter(
      ({ start, end, entry }) => !entry || !isRedefined(reading.read.text.slice(start, end), entry, defined),
    );
    return kept.length === reading.lexical.length ? reading : indexed({ ...reading, lexical: kept });
  });
}

/** What a paper's own pairs say a short form means, by its key: the words of the long form. */
type Definitions = ReadonlyMap<string, { readonly key: string; readonly words: readonly string[] }>;

/** The short forms that title and abstract define. */
function definitions(readings: readonly Reading[]): Definitions {
  const found = new Map<string, { readonly key: string; readonly words: readonly string[] }>();
  for (const { read, pairs } of readings) {
    for (const { long, short } of pairs) {
      const text = read.text.slice(long.start, long.end);
      found.set(nameKey(read.text.slice(short.start, short.end)), { key: nameKey(text), words: stems(text) });
    }
  }
  return found;
}

/** Whether a paper gives a short form another meaning than an entry has: here MLE is machine learning engineering. */
function isRedefined(surface: string, entry: LexiconEntry, defined: Definitions): boolean {
  // `VAR models` is defined where `VAR` is.
  const meaning = defined.get(nameKey(surface)) ?? defined.get(nameKey(surface.replace(/\s\p{Ll}+$/u, "")));
  return meaning !== undefined && isOtherThan(entry, meaning);
}

/** Whether an entry has long forms and none of them is what a paper says. */
export const isOtherMeaning = (entry: LexiconEntry, long: string): boolean =>
  isOtherThan(entry, { key: nameKey(long), words: stems(long) });

function isOtherThan(
  entry: LexiconEntry,
  meaning: { readonly key: string; readonly words: readonly string[] },
): boolean {
  const longForms = entry.forms.map(({ text }) => text).filter((text) => /\p{L}[\s-]\p{L}/u.test(text));
  if (longForms.length === 0) return false;
  return longForms.every((form) => nameKey(form) !== meaning.key && !isAlike(stems(form), meaning.words));
}

/** Half of the words of one long form stand in the other. */
function isAlike(one: readonly string[], other: readonly string[]): boolean {
  const shared = one.filter((word) => other.includes(word)).length;
  return shared * 2 > Math.min(one.length, other.length);
}

/** Words that any long form may hold: `vector autoregressive model` is no `visual autoregressive model`. */
const SAYS_LITTLE = wordSet(
  "a an the of for and in on to with by via model models network networks method methods algorithm",
);

const stems = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && !SAYS_LITTLE.has(word))
    .map((word) => word.slice(0, 5));
