import { mergeKey } from "../../model/ids.js";
import type { MentionKind } from "../../model/mention.js";
import { Lexicon } from "../lexicon/lexicon.js";
import type { LexiconEntry, LexiconKind } from "../lexicon/lexicon-entry.js";
import { withoutSize } from "../rules/coined-name.js";
import type { PlacedIntroduction } from "../rules/introduced-names.js";
import { isClass } from "../rules/name-at.js";
import { kindByEnding, kindByWords, type NameKind } from "../rules/name-kind.js";
import type { Reading } from "../rules/reading.js";
import type { TextSpan } from "../rules/repository-url.js";
import { wordRange } from "../text/word-index.js";
import { OTHER_HEADS } from "../words/head-nouns.js";
import type { Sighting, Unions } from "./groups.js";

/** The key of a name inside one paper: its merge key without size. */
export const nameKey = (name: string): string => mergeKey(withoutSize(name));

/** Blocks keys whose long form is a metric, class or theorem. */
export interface Sightings {
  readonly found: readonly Sighting[];
  readonly blocked: ReadonlySet<string>;
}

/** Places every name in both fields: the paper's own names first, then those of the lexicon, then other coined ones. */
export function sightings(
  readings: readonly Reading[],
  introduced: readonly PlacedIntroduction[],
  unions: Unions,
): Sightings {
  const blocked = new Set<string>();
  const own = ownLexicon(introduced, unions, blocked);
  joinPairs(readings, unions, blocked);
  const ownKeys = new Set(
    own.lexicon.entries.flatMap(({ forms }) => forms.map(({ text }) => text)).filter(isPrefixName),
  );
  const found = readings.flatMap((reading) => {
    const ours = ownSightings(reading, own);
    const compounds = compoundNames(reading, ours);
    const known = lexicalSightings(reading, [...ours, ...compounds], unions);
    return [...ours, ...known, ...coinedSightings(reading, [...ours, ...known], ownKeys)];
  });
  return { found, blocked };
}

/** The paper's own names as a lexicon of their own, which finds every place that names them. */
function ownLexicon(
  introduced: readonly PlacedIntroduction[],
  unions: Unions,
  blocked: Set<string>,
): { readonly lexicon: Lexicon; readonly facts: ReadonlyMap<LexiconEntry, PlacedIntroduction> } {
  const facts = new Map<LexiconEntry, PlacedIntroduction>();
  for (const placed of introduced) {
    const { introduction, reading } = placed;
    const name = reading.read.text.slice(introduction.start, introduction.end);
    const kind = introduction.kind ?? kindByEnding(name) ?? "method";
    if (kind === "other") {
      blocked.add(nameKey(name));
      continue;
    }
    const spans: readonly TextSpan[] = introduction.short ? [introduction, introduction.short] : [introduction];
    const forms = spans.map(({ start, end }) => {
      const text = reading.read.text.slice(start, end);
      return { text, exact: !/\s/.test(text), cue: false };
    });
    for (const { text } of forms) unions.join(nameKey(name), nameKey(text));
    facts.set({ kind, name, forms, at: "own" }, placed);
  }
  return { lexicon: new Lexicon([...facts.keys()]), facts };
}

/** Joins long and short forms inside this paper, and blocks pairs that name a metric or a class. */
function joinPairs(readings: readonly Reading[], unions: Unions, blocked: Set<string>): void {
  for (const { read, pairs } of readings) {
    for (const { long, short } of pairs) {
      const [longText, shortText] = [read.text.slice(long.start, long.end), read.text.slice(short.start, short.end)];
      const head = /[\p{L}\p{N}]+$/u.exec(longText.toLowerCase())?.[0] ?? "";
      if (isClass(longText) || OTHER_HEADS.has(head)) {
        blocked.add(nameKey(shortText));
        blocked.add(nameKey(longText));
      }
      unions.join(nameKey(longText), nameKey(shortText));
    }
  }
}

function ownSightings(reading: Reading, { lexicon, facts }: ReturnType<typeof ownLexicon>): readonly Sighting[] {
  const { read } = reading;
  const found: Sighting[] = [];
  let until = 0;
  for (const word of read.words) {
    if (!word.isWord || word.start < until) continue;
    const best = lexicon.matchesAt(read.text, read.folded, word.start).at(-1);
    if (!best) continue;
    const fact = facts.get(best.entry);
    if (!fact || isInsideName(reading, best)) continue;
    until = best.end;
    const { introduction } = fact;
    const isIntroducing = fact.reading === reading && introduction.start === best.start;
    found.push({
      field: read.field,
      start: best.start,
      end: best.end,
      surface: read.text.slice(best.start, best.end),
      key: nameKey(best.entry.name),
      kind: best.entry.kind,
      kindWeight: isIntroducing ? (introduction.kind ? 3 : kindByEnding(best.entry.name) ? 2 : 1) : 0.1,
      role: "INTRODUCED",
      rule: introduction.rule,
      score: introduction.score,
    });
  }
  return found;
}

/** Whether a match ends inside a longer coined word (`Saffron` in `Saffron-1`). */
function isInsideName({ coinedAt, read }: Reading, { start, end }: TextSpan): boolean {
  const { from } = wordRange(read.words, start, end);
  const coined = coinedAt.get(from);
  return (
    coined !== undefined &&
    coined.start === start &&
    coined.end > end &&
    nameKey(coined.name) !== nameKey(read.text.slice(start, end)) &&
    /^-?[\p{Lu}\d]/u.test(read.text.slice(end, coined.end))
  );
}

/** Hyphened coined words with a part that no lexicon knows (`Step-GRPO`): a known name inside them is not meant. */
function compoundNames({ coined, lexical }: Reading, ours: readonly Sighting[]): readonly TextSpan[] {
  const sorted = [...lexical].sort((a, b) => a.start - b.start);
  let next = 0;
  return coined.filter(({ start, end, name }) => {
    if (ours.some((sighting) => sighting.start <= start && sighting.end >= end)) return false;
    while ((sorted[next]?.end ?? end) <= start) next += 1;
    const inside = [];
    for (let at = next; (sorted[at]?.start ?? end) < end; at += 1) {
      const candidate = sorted[at];
      if (candidate) inside.push(candidate);
    }
    if (inside.length === 0 || inside.some((known) => known.start <= start && known.end >= end)) return false;
    // All of it is known names (`Mamba-Transformer`), or a known name with a size (`ResNet-50`).
    let rest = name;
    for (const known of inside) rest = rest.replace(name.slice(known.start - start, known.end - start), "");
    return !/^(?:-|s|-?\d+(?:\.\d+)?[bmk]?|-(?:s|b|l|h|xl|base|large|small|tiny|huge|instruct|chat|pro|mini|it))*$/i.test(
      rest,
    );
  });
}

function lexicalSightings(
  { read, lexical }: Reading,
  covered: readonly TextSpan[],
  unions: Unions,
): readonly Sighting[] {
  const found: Sighting[] = [];
  const spans = [...covered].sort((a, b) => a.start - b.start);
  let next = 0;
  for (const candidate of lexical) {
    while ((spans[next]?.end ?? Number.POSITIVE_INFINITY) <= candidate.start) next += 1;
    const span = spans[next];
    const surface = read.text.slice(candidate.start, candidate.end);
    const key = nameKey(candidate.name);
    const overlaps = span !== undefined && span.start < candidate.end;
    if (
      overlaps &&
      !(span.start === candidate.start && span.end === candidate.end) &&
      !(candidate.start <= span.start && candidate.end >= span.end)
    )
      continue;
    unions.join(key, nameKey(surface));
    if (overlaps && candidate.kind === "task") continue;
    found.push({
      field: read.field,
      start: candidate.start,
      end: sizeEnd(read.text, candidate.end),
      surface: read.text.slice(
        candidate.start,
        candidate.kind === "method" ? sizeEnd(read.text, candidate.end) : candidate.end,
      ),
      key,
      kind: candidate.kind,
      kindWeight: 2,
      role: "USED",
      rule: candidate.rule,
      score: candidate.score,
      ...(candidate.entry ? { entry: candidate.entry } : {}),
    });
  }
  return found;
}

const SIZE_AFTER = /[- ](?:\d+(?:\.\d+)?[BM]|\d+x\d+B)\b|-(?:\d{2,3}|S|B|L|XL|Base|Large|Small|Tiny|Huge)\b(?!-)/y;

/** The end of a name with the size written after it: `ResNet-50`, `Falcon2 11B`. */
function sizeEnd(text: string, end: number): number {
  SIZE_AFTER.lastIndex = end;
  return SIZE_AFTER.test(text) ? SIZE_AFTER.lastIndex : end;
}

function coinedSightings(
  reading: Reading,
  covered: readonly Sighting[],
  ownNames: ReadonlySet<string>,
): readonly Sighting[] {
  const { read, coined, lexical } = reading;
  const spans = [...covered].sort((a, b) => a.start - b.start);
  let next = 0;
  const found: Sighting[] = [];
  for (const { start, end, name, index } of coined) {
    while ((spans[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    if ((spans[next]?.start ?? Number.POSITIVE_INFINITY) < end) continue;
    const kind = coinedKind(reading, index, name, lexical.length > 0);
    if (kind.kind === "other") continue;
    const own = startsWithOwn(name, ownNames);
    const seen = own
      ? { role: "INTRODUCED" as const, rule: "own-prefix", score: 0.75 }
      : { role: "USED" as const, rule: "coined-name", score: kind.weight / 4 };
    found.push({
      field: read.field,
      start,
      end,
      surface: name,
      key: nameKey(name),
      kind: kind.kind,
      kindWeight: kind.weight,
      ...seen,
    });
  }
  return found;
}

/** The kind of a coined name that is nobody's yet: by the words beside it, by its list, by its shape. */
function coinedKind(
  reading: Reading,
  index: number,
  name: string,
  _known: boolean,
): { readonly kind: MentionKind | "other"; readonly weight: number } {
  const { words } = reading.read;
  const byWords: NameKind | undefined = kindByWords(reading.read, index, index + 1);
  if (byWords) return { kind: byWords, weight: 2 };
  const byList = listKind(reading, index);
  if (byList) return { kind: byList, weight: 1.5 };
  const byEnding = kindByEnding(name);
  if (byEnding) return { kind: byEnding === "other" ? "other" : byEnding, weight: 1.2 };
  const before = words[index - 1]?.lower ?? "";
  if (before === "on" || before === "across") return { kind: "dataset", weight: 0.8 };
  return { kind: "method", weight: 0.6 };
}

/** The kind of the nearest known name in the same list, walking over names, commas and conjunctions. */
function listKind({ read: { words }, lexicalAt, coinedAt }: Reading, index: number): LexiconKind | undefined {
  for (const step of [-1, 1]) {
    for (let at = index + step; at >= 0 && at < words.length && Math.abs(at - index) < 16; at += step) {
      const known = lexicalAt.get(at);
      if (known && known.kind !== "repository" && known.kind !== "task") return known.kind;
      const word = words[at];
      if (!word || !(coinedAt.has(at) || /^(?:,|and|or|&|\/)$/.test(word.lower) || /^\d/.test(word.text))) break;
    }
  }
  return undefined;
}

const isPrefixName = (name: string) => name.length >= 3 && !/\s/.test(name) && /\p{Lu}/u.test(name);

/** Whether a coined name begins with one of the paper's own (`Saffron-1`, `SpatialScore-Hard`) and goes on with another part. */
function startsWithOwn(name: string, own: ReadonlySet<string>): boolean {
  for (let at = 3; at < name.length; at += 1) {
    if (own.has(name.slice(0, at)) && /[-_\p{Lu}\d+]/u.test(name.charAt(at))) return true;
  }
  return false;
}
