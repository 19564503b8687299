import { Lexicon } from "../lexicon/lexicon.js";
import type { LexiconEntry, LexiconForm, LexiconKind } from "../lexicon/lexicon-entry.js";
import { nameKey } from "../rules/name-key.js";
import { kindByEnding } from "../rules/name-kind.js";
import type { PlacedIntroduction } from "../rules/placed-introduction.js";
import type { Reading } from "../rules/reading.js";
import type { Unions } from "./groups.js";

/** One introduction among all of a paper, which count from 0 as the rules gave them: the earlier one is the surer. */
export interface OwnFact extends PlacedIntroduction {
  readonly order: number;
}

/** The paper's own names as a lexicon, which finds every place that names them. */
export interface OwnLexicon {
  readonly lexicon: Lexicon;
  /** The surest introduction of every entry. */
  readonly surest: ReadonlyMap<LexiconEntry, OwnFact>;
  /** The introduction of an entry at a place of a field, if it is introduced there. */
  readonly factAt: (entry: LexiconEntry, reading: Reading, start: number) => OwnFact | undefined;
}

/** Makes one entry of all introductions of one name; joins its spellings, blocks names that are neither method nor data. */
export function ownLexicon(
  introduced: readonly PlacedIntroduction[],
  unions: Unions,
  blocked: Set<string>,
): OwnLexicon {
  const entries = new Map<string, LexiconEntry>();
  const surest = new Map<LexiconEntry, OwnFact>();
  const places = new Map<LexiconEntry, Map<Reading, Map<number, OwnFact>>>();
  const named = introduced.map((placed) => {
    const { introduction, reading } = placed;
    const name = reading.read.text.slice(introduction.start, introduction.end);
    return { placed, name, kind: introduction.kind ?? kindByEnding(name) ?? "method" };
  });
  const titled = new Set(
    named.flatMap(({ placed, name, kind }) =>
      kind !== "other" && placed.introduction.rule === "title-name" ? [nameKey(name)] : [],
    ),
  );
  for (const [order, { placed, name, kind }] of named.entries()) {
    if (kind === "other") {
      if (!titled.has(nameKey(name))) blocked.add(nameKey(name));
      continue;
    }
    const texts = spelled(placed, name);
    const key = [kind, ...texts].join("\n");
    const entry = entries.get(key) ?? newEntry(kind, texts);
    const fact = { ...placed, order };
    if (!entries.has(key)) {
      for (const text of texts) unions.join(nameKey(texts[0]), nameKey(text));
      entries.set(key, entry);
      surest.set(entry, fact);
      places.set(entry, new Map());
    }
    const byField = places.get(entry);
    const byStart = byField?.get(placed.reading) ?? new Map<number, OwnFact>();
    byField?.set(placed.reading, byStart);
    if (!byStart.has(placed.introduction.start)) byStart.set(placed.introduction.start, fact);
  }
  return {
    lexicon: new Lexicon([...entries.values()]),
    surest,
    factAt: (entry, reading, start) => places.get(entry)?.get(reading)?.get(start),
  };
}

const newEntry = (kind: LexiconKind, texts: readonly [string, ...string[]]): LexiconEntry => ({
  kind,
  name: texts[0],
  forms: texts.map((text): LexiconForm => ({ text, exact: !/\s/.test(text), cue: false })),
  at: "own",
});

/** The spellings an introduction gives: its name, its other form in brackets; a name in brackets after a name is another form. */
function spelled({ introduction, reading }: PlacedIntroduction, name: string): readonly [string, ...string[]] {
  const [, outer, inner] = /^([^()]+) \(([^()]+)\)$/.exec(name) ?? [];
  if (outer !== undefined && inner !== undefined) return [outer, inner];
  const { short } = introduction;
  return short ? [name, reading.read.text.slice(short.start, short.end)] : [name];
}
