import { describe, expect, it } from "vitest";
import { formKey } from "../../../../src/extract/lexicon/form-key.js";
import { Lexicon } from "../../../../src/extract/lexicon/lexicon.js";
import type { LexiconEntry, LexiconForm, LexiconKind } from "../../../../src/extract/lexicon/lexicon-entry.js";
import { readDefaultEntries } from "../../../../src/extract/lexicon/load-lexicon.js";
import { readNames } from "../../../../src/extract/rules/reading.js";
import { readText } from "../../../../src/extract/text/read-text.js";
import { NEVER_NAMES } from "../../../../src/extract/words/never-names.js";
import { mergeKey } from "../../../../src/model/ids.js";
import { hasShared, readDaily } from "../../../quality/corpus.js";
import { ORDINARY_WORDS } from "./ordinary-words.js";

interface Placed {
  readonly entry: LexiconEntry;
  readonly form: LexiconForm;
}

const entries = readDefaultEntries();
const lexicon = new Lexicon(entries);
const placed: readonly Placed[] = entries.flatMap((entry) => entry.forms.map((form) => ({ entry, form })));
const tell = ({ entry, form }: Placed) => `${entry.at} ${entry.kind} "${form.text}"`;

function groups(keyOf: (placed: Placed) => string): ReadonlyMap<string, readonly Placed[]> {
  const found = new Map<string, Placed[]>();
  for (const one of placed) {
    const list = found.get(keyOf(one));
    if (list) list.push(one);
    else found.set(keyOf(one), [one]);
  }
  return found;
}

/** Groups in which more than one entry takes part. */
const shared = (keyOf: (placed: Placed) => string) =>
  [...groups(keyOf).values()].filter((group) => new Set(group.map(({ entry }) => entry)).size > 1);

/** The forms of other kinds that the text of a form spells as well, with no cue beside it to decide. */
function rivals({ entry, form }: Placed): readonly Placed[] {
  const { text, folded } = readText("title", form.text);
  return lexicon
    .matchesAt(text, folded, 0)
    .filter(({ end }) => end === text.length)
    .filter((other) => other.entry.kind !== entry.kind && !other.form.cue && other.form.exact === form.exact)
    .filter((other) => formKey(other.form.text) === formKey(form.text));
}

/** Words before a name that say what it is. */
const CUES: Readonly<Record<LexiconKind, string>> = {
  method: "method ",
  dataset: "dataset ",
  task: "the problem of ",
};

/** Words that the field writes in small letters and means the method by. */
const METHOD_WORDS = new Set("transformer autoencoder softmax backpropagation dropout perceptron".split(" "));

describe("the shipped lexicon", () => {
  it.each([
    ["method", 1_500],
    ["dataset", 1_200],
    ["task", 400],
  ] as const satisfies readonly (readonly [LexiconKind, number])[])("knows at least %s: %i", (kind, least) => {
    expect(entries.filter((entry) => entry.kind === kind).length).toBeGreaterThanOrEqual(least);
  });

  it("gives no name and no alias to two entries of one kind", () => {
    const asMatched = shared(({ entry, form }) => `${entry.kind} ${formKey(form.text)}`);
    const asNode = shared(({ entry, form }) => `${entry.kind} ${mergeKey(form.text)}`);
    expect([...asMatched, ...asNode].map((group) => group.map(tell))).toEqual([]);
  });

  it("calls nothing both a method and a task but what papers train by and benchmark", () => {
    const kinds = new Map<string, string[]>();
    for (const { kind, name, at } of entries.filter((entry) => entry.kind !== "dataset"))
      kinds.set(mergeKey(name), [...(kinds.get(mergeKey(name)) ?? []), `${at} ${kind} "${name}"`]);
    kinds.delete(mergeKey("reinforcement learning"));
    expect([...kinds.values()].filter((told) => told.length > 1)).toEqual([]);
  });

  it("says no form twice in one entry", () => {
    const repeated = entries.filter(({ forms }) => new Set(forms.map(({ text }) => text)).size < forms.length);
    expect(repeated.map(({ at, name }) => `${at} ${name}`)).toEqual([]);
  });

  it("lets two kinds share a spelling only where a cue decides", () => {
    const open = placed.filter(({ form }) => !form.cue).filter((one) => rivals(one).length > 0);
    expect(open.map((one) => [one, ...rivals(one)].map(tell))).toEqual([]);
  });

  it("finds every form of every entry beside a cue word", () => {
    const lost = placed.filter(({ entry, form }) => {
      const [before, after] = form.cue && entry.kind === "task" ? ["the ", " task"] : [CUES[entry.kind], ""];
      const { lexical } = readNames(readText("abstract", before + form.text + after), lexicon);
      const end = before.length + form.text.length;
      return !lexical.some((name) => name.entry === entry && name.start === before.length && name.end >= end);
    });
    expect(lost.map(tell)).toEqual([]);
  });

  it("asks for letter case or a cue where a form is an ordinary word, a common acronym or of two characters", () => {
    const open = placed.filter(({ entry, form: { text, exact, cue } }) => {
      if (exact || cue || entry.kind === "task") return false;
      const word = text.toLowerCase();
      if (METHOD_WORDS.has(word)) return false;
      return (text.length <= 2 && !/[^\0-\x7f]/.test(text)) || ORDINARY_WORDS.has(word) || NEVER_NAMES.has(word);
    });
    expect(open.map(tell)).toEqual([]);
  });

  it.skipIf(!hasShared())("asks the same of every word that the daily papers write in small letters", () => {
    const papersWith = new Map<string, number>();
    for (const { title, abstract } of readDaily().values()) {
      const words = `${title} ${abstract}`.match(/(?<![\p{L}\p{N}-])\p{Ll}+(?![\p{L}\p{N}-])/gu) ?? [];
      for (const word of new Set(words)) papersWith.set(word, (papersWith.get(word) ?? 0) + 1);
    }
    const open = placed.filter(
      ({ entry, form: { text, exact, cue } }) =>
        !exact &&
        !cue &&
        entry.kind !== "task" &&
        !METHOD_WORDS.has(text.toLowerCase()) &&
        (papersWith.get(text.toLowerCase()) ?? 0) >= 6,
    );
    expect(open.map(tell)).toEqual([]);
  });

  it("holds names only: no address, markup, control character, stray space or sentence", () => {
    const spam = placed.filter(
      ({ form: { text } }) =>
        text.length > 75 ||
        text !== text.trim() ||
        text.split(" ").length > 9 ||
        /\p{C}|\s\s|[^\S ]|:\/\/|\bwww\.|[<>{}[\]\\|"`$=]|\.$/u.test(text) ||
        formKey(text) === "",
    );
    expect(spam.map(tell)).toEqual([]);
  });

  it("makes variants of entries of the same kind that are there, in no circle", () => {
    const byName = new Map(entries.map((entry) => [`${entry.kind} ${entry.name}`, entry]));
    const above = ({ kind, variantOf }: LexiconEntry) => byName.get(`${kind} ${variantOf}`);
    const wrong = entries.filter((entry) => {
      if (entry.variantOf === undefined) return false;
      const seen = new Set<LexiconEntry>();
      let at: LexiconEntry | undefined = entry;
      while (at?.variantOf !== undefined && !seen.has(at)) {
        seen.add(at);
        at = above(at);
      }
      return at === undefined || seen.has(at);
    });
    expect(wrong.map(({ at, name, variantOf }) => `${at} ${name} -> ${variantOf}`)).toEqual([]);
  });

  it("writes arXiv ids as arXiv does, with a month that there was", () => {
    const isId = (id: string) => {
      const [, year, month, digits = ""] = /^(\d\d)(0[1-9]|1[0-2])\.(\d{4,5})$/.exec(id) ?? [];
      if (year === undefined) return /^[a-z-]+(?:\.[A-Z]{2})?\/\d{2}(?:0[1-9]|1[0-2])\d{3}$/.test(id);
      const since = Number(year) * 100 + Number(month);
      return since >= 704 && since <= 2_699 && digits.length === (since >= 1_501 ? 5 : 4);
    };
    const wrong = entries.filter(({ arxiv }) => arxiv !== undefined && !isId(arxiv));
    expect(wrong.map(({ at, name, arxiv }) => `${at} ${name} ${arxiv}`)).toEqual([]);
  });
});
