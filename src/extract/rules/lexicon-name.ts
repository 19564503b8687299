import type { Candidate } from "../candidate.js";
import type { FormMatch, Lexicon } from "../lexicon/lexicon.js";
import type { ReadText } from "../text/read-text.js";
import { SpanIndex } from "../text/span-index.js";
import { wordRange } from "../text/word-index.js";
import { hasCue } from "./name-cue.js";
import type { TextSpan } from "./repository-url.js";

interface Placed extends FormMatch {
  readonly cued: boolean;
  /** Its length without a noun of kind at its end, which is another name's as well: the CLEVR-Math dataset is no MATH dataset. */
  readonly core: number;
}

/**
 * Names the lexicon knows, longest first; an ambiguous one only with a cue word beside it or in a list with a sure one.
 * A dataset inside a task's name is a name of its own ("COCO detection").
 */
export function lexiconNames(read: ReadText, lexicon: Lexicon, masked: readonly TextSpan[]): readonly Candidate[] {
  const placed = matches(read, lexicon, masked);
  const sure = placed.filter(({ cued, form }) => cued || !form.cue);
  const near = new SpanIndex(sure);
  const listed = placed.filter((match) => match.form.cue && !match.cued && isListed(read, match, near));
  return longest([...sure, ...listed]).map(({ start, end, entry, form, cued }) => ({
    start,
    end,
    kind: entry.kind,
    rule: "lexicon-name",
    score: form.cue && !cued ? 0.7 : 1,
    name: entry.name,
    entry,
  }));
}

/** A noun at the end of a name that says the kind only. */
const KIND_NOUN = /[ -](?:dataset|benchmark|corpus|challenge|model|network|algorithm|method|task|problem)s?$/i;

function matches(read: ReadText, lexicon: Lexicon, masked: readonly TextSpan[]): readonly Placed[] {
  const found: Placed[] = [];
  const covered = [...masked].sort((a, b) => a.start - b.start);
  let mask = 0;
  const { text, folded, words } = read;
  for (const { start, at: from } of nameStarts(read)) {
    while ((covered[mask]?.end ?? Number.POSITIVE_INFINITY) <= start) mask += 1;
    if ((covered[mask]?.start ?? Number.POSITIVE_INFINITY) <= start) continue;
    for (const match of lexicon.matchesAt(text, folded, start)) {
      let to = from + 1;
      while ((words[to]?.start ?? match.end) < match.end) to += 1;
      const head = KIND_NOUN.exec(match.form.text)?.[0].length ?? 0;
      const core = match.end - match.start - head;
      found.push({ ...match, core, cued: hasCue(words, from, to, match.entry.kind) });
    }
  }
  return found;
}

/** Where a name may begin, with the index of the word there: at every word and opening bracket (`(IA)^3`), and after a hyphen inside a word. */
function nameStarts({ words }: ReadText): readonly { readonly start: number; readonly at: number }[] {
  const starts: { start: number; at: number }[] = [];
  for (const [at, { isWord, start, text }] of words.entries()) {
    if (isWord || text === "(") starts.push({ start, at });
    if (!isWord) continue;
    for (let cut = text.indexOf("-"); cut >= 0; cut = text.indexOf("-", cut + 1))
      starts.push({ start: start + cut + 1, at });
  }
  return starts;
}

/** How far apart, in characters, two neighbours in a list may be. */
const REACH = 8;

/** In a list (`A, B and C`) beside a sure name of the same kind. */
function isListed({ words }: ReadText, match: Placed, sure: SpanIndex<Placed>): boolean {
  const { from, to } = wordRange(words, match.start, match.end);
  const before = skipJoin(
    words
      .slice(Math.max(0, from - 3), from)
      .map(({ lower }) => lower)
      .reverse(),
  );
  const after = skipJoin(words.slice(to, to + 3).map(({ lower }) => lower));
  return sure.overlapping(match.start - REACH, match.end + REACH).some((other) => {
    if (other.entry.kind !== match.entry.kind) return false;
    const range = wordRange(words, other.start, other.end);
    return (before > 0 && range.to === from - before) || (after > 0 && range.from === to + after);
  });
}

/** How many of these words are the comma and conjunction between two names of a list; 0 for none. */
function skipJoin(near: readonly string[]): number {
  const joins = (word: string | undefined) =>
    word === "," || word === "and" || word === "or" || word === "/" || word === "&";
  if (!joins(near[0])) return 0;
  return joins(near[1]) ? 2 : 1;
}

/** Of overlapping matches the longest; of equally long ones the cued, then dataset, method, task by their cue. */
function longest(found: readonly Placed[]): readonly Placed[] {
  const order = [...found].sort(
    (a, b) =>
      b.core - a.core ||
      b.end - b.start - (a.end - a.start) ||
      Number(b.cued) - Number(a.cued) ||
      Number(a.form.cue) - Number(b.form.cue) ||
      Number(b.form.exact) - Number(a.form.exact) ||
      a.start - b.start,
  );
  const kept: Placed[] = [];
  // For every character the kept match that covers it, counted from 1.
  const taken = new Uint32Array(found.reduce((furthest, { end }) => Math.max(furthest, end), 0));
  for (const match of order) {
    const blocked = covering(taken, kept, match);
    const inTask =
      blocked.length > 0 && match.entry.kind === "dataset" && blocked.every(({ entry }) => entry.kind === "task");
    if (blocked.length > 0 && !inTask) continue;
    kept.push(match);
    if (!inTask) taken.fill(kept.length, match.start, match.end);
  }
  return kept.sort((a, b) => a.start - b.start);
}

function covering(taken: Uint32Array, kept: readonly Placed[], { start, end }: Placed): readonly Placed[] {
  const found: Placed[] = [];
  for (let at = start; at < end; at += 1) {
    const other = kept[(taken[at] ?? 0) - 1];
    if (!other) continue;
    found.push(other);
    at = other.end - 1;
  }
  return found;
}
