import type { FormMatch } from "../lexicon/lexicon.js";
import { isTaskPair } from "../rules/acronym-name.js";
import { isClass, isClassPair } from "../rules/name-at.js";
import { nameKey } from "../rules/name-key.js";
import { kindByEnding, kindByWords } from "../rules/name-kind.js";
import type { PlacedIntroduction } from "../rules/placed-introduction.js";
import type { Reading } from "../rules/reading.js";
import type { TextSpan } from "../rules/repository-url.js";
import { wordRange } from "../text/word-index.js";
import { OTHER_HEADS } from "../words/head-nouns.js";
import { TASK_HEADS, WEAK_TASK_HEADS } from "../words/task-heads.js";
import { coinedSightings } from "./coined-sightings.js";
import { SAID, type Sighting, type Unions } from "./groups.js";
import { compoundNames, lexicalSightings } from "./lexical-sightings.js";
import { type OwnFact, type OwnLexicon, ownLexicon } from "./own-lexicon.js";

/** Blocks keys whose long form is a metric, class or theorem. */
export interface Sightings {
  readonly found: readonly Sighting[];
  readonly blocked: ReadonlySet<string>;
  /** What the paper says its short forms mean, by their key. */
  readonly longForms: ReadonlyMap<string, string>;
}

/** Places every name in both fields: the paper's own names first, then those of the lexicon, then other coined ones. */
export function sightings(
  readings: readonly Reading[],
  introduced: readonly PlacedIntroduction[],
  unions: Unions,
): Sightings {
  const blocked = new Set<string>();
  const own = ownLexicon(introduced, unions, blocked);
  const ownKeys = new Set(
    own.lexicon.entries.flatMap(({ forms }) => forms.map(({ text }) => text)).filter(isPrefixName),
  );
  joinPairs(
    readings,
    unions,
    blocked,
    new Set(own.lexicon.entries.flatMap(({ forms }) => forms.map(({ text }) => nameKey(text)))),
  );
  const found = readings.flatMap((reading) => {
    const ours = ownSightings(reading, own);
    const compounds = compoundNames(reading, ours);
    const known = lexicalSightings(reading, [...ours, ...compounds], unions);
    const elsewhere = readings.filter((other) => other !== reading).map(({ read }) => read.text);
    return [...ours, ...known, ...coinedSightings(reading, [...ours, ...known], ownKeys, elsewhere)];
  });
  const longForms = new Map(
    readings.flatMap(({ read: { text }, pairs }) =>
      pairs.map(
        ({ long, short }) => [nameKey(text.slice(short.start, short.end)), text.slice(long.start, long.end)] as const,
      ),
    ),
  );
  return { found, blocked, longForms };
}

/** Joins long and short forms inside this paper, and blocks pairs that name a metric or a class. */
function joinPairs(readings: readonly Reading[], unions: Unions, blocked: Set<string>, own: ReadonlySet<string>): void {
  for (const { read, pairs } of readings) {
    for (const { long, short } of pairs) {
      const [longText, shortText] = [read.text.slice(long.start, long.end), read.text.slice(short.start, short.end)];
      const head = /[\p{L}\p{N}]+$/u.exec(longText.toLowerCase())?.[0] ?? "";
      // `few-shot video object segmentation (FSVOS)` is a problem, unless the paper puts it forward as its own.
      const isTask = isTaskHead(head) && !own.has(nameKey(shortText));
      const isKind = isClassPair(longText, shortText) && !own.has(nameKey(shortText));
      if (isClass(longText) || OTHER_HEADS.has(head) || isTask || isKind || isTaskPair(read, { long, short })) {
        blocked.add(nameKey(shortText));
        blocked.add(nameKey(longText));
      }
      unions.join(nameKey(longText), nameKey(shortText));
    }
  }
}

const isTaskHead = (head: string) => TASK_HEADS.has(head) && !WEAK_TASK_HEADS.has(head);

function ownSightings(reading: Reading, own: OwnLexicon): readonly Sighting[] {
  const { read } = reading;
  const found: Sighting[] = [];
  let until = 0;
  for (const word of read.words) {
    if (!word.isWord || word.start < until) continue;
    const matches = own.lexicon.matchesAt(read.text, read.folded, word.start);
    if (matches.length === 0) continue;
    const longest = matches.filter(({ end }) => end === matches.at(-1)?.end);
    const { best, introducing } = introducedHere(longest, reading, word.start, own) ?? { best: longest[0] };
    if (!best) continue;
    const fact = introducing ?? own.surest.get(best.entry);
    if (!fact || isInsideName(reading, best)) continue;
    until = best.end;
    const { introduction } = fact;
    const { from, to } = wordRange(read.words, best.start, best.end);
    const beside = introducing ? undefined : kindByWords(read, from, to);
    const besideKind = beside === "other" ? undefined : beside;
    found.push({
      field: read.field,
      start: best.start,
      end: best.end,
      surface: read.text.slice(best.start, best.end),
      key: nameKey(best.entry.name),
      kind: besideKind ?? best.entry.kind,
      kindWeight: introducing
        ? introduction.kind
          ? SAID
          : kindByEnding(best.entry.name)
            ? 2
            : 1
        : besideKind
          ? 1.2
          : 0.1,
      role: "INTRODUCED",
      rule: introduction.rule,
      score: introduction.score,
    });
  }
  return found;
}

/** The match that the surest introduction at a place is of, where one stands there. */
function introducedHere(matches: readonly FormMatch[], reading: Reading, start: number, own: OwnLexicon) {
  let surest: { readonly best: FormMatch; readonly introducing: OwnFact } | undefined;
  for (const best of matches) {
    const introducing = own.factAt(best.entry, reading, start);
    if (introducing && introducing.order < (surest?.introducing.order ?? Number.POSITIVE_INFINITY))
      surest = { best, introducing };
  }
  return surest;
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

const isPrefixName = (name: string) => name.length >= 3 && !/\s/.test(name) && /\p{Lu}/u.test(name);
