import type { Sighting } from "../resolve/groups.js";
import { SpanIndex } from "../text/span-index.js";
import type { Word } from "../text/words.js";
import { DETERMINERS, PHRASE_ENDS, PLAIN_ADJECTIVES } from "../words/grammar.js";
import { TASK_HEADS, WEAK_TASK_HEADS } from "../words/task-heads.js";
import { wordSet } from "../words/word-set.js";
import { nameKey } from "./name-key.js";
import type { Reading } from "./reading.js";

/** A noun phrase that ends in the head noun of a task, as a range of words, `to` exclusive. */
interface TaskPhrase {
  readonly from: number;
  readonly to: number;
  readonly name: string;
  /** How plainly its place says that it is a task, in [0, 1]. */
  readonly place: number;
}

const AFTER = wordSet(
  "task tasks problem problems benchmark benchmarks performance dataset datasets challenge challenges competition",
);
const BEFORE = wordSet(
  "for on in of towards toward as including perform performing performs address addressing addresses tackle tackling study studying improve improving improves enhance enhancing advance advancing accelerate enable enabling enables support supports",
);
const NO_MODIFIER = wordSet(
  `model models method methods approach data training model-based such task tasks new than other more most many less recent proposed paper work only e.g well even both next token loss reward policy self our my human level during pre post re time test inference fine tuning process quality user users
  generate offer impair either inferior unnecessary iterative custom previous well-defined benchmark generates improve enhance reinforcement deep machine
  llm llms vlm mllm without during several our own use using provide require subsequent general-purpose conventional standard better faster safe inaccurate poor weak widely-used single-step standalone synthetic intermediate`,
);

/** Tasks by the shape of their noun phrase: `for infinite life simulation`, `the website generation task`. */
export function taskPhrases(readings: readonly Reading[], found: readonly Sighting[]): readonly Sighting[] {
  const phrases = readings.map((reading) =>
    phrasesOf(
      reading,
      found.filter(({ field }) => field === reading.read.field),
    ),
  );
  const counts = new Map<string, number>();
  for (const { name } of phrases.flat()) counts.set(nameKey(name), (counts.get(nameKey(name)) ?? 0) + 1);
  return readings.flatMap((reading, at) =>
    (phrases[at] ?? []).flatMap((phrase) => {
      const score = Math.min(1, phrase.place + 0.15 * ((counts.get(nameKey(phrase.name)) ?? 1) - 1));
      return score >= LEAST ? [sighting(reading, phrase, score)] : [];
    }),
  );
}

const LEAST = 0.5;

function sighting({ read }: Reading, { from, to, name }: TaskPhrase, score: number): Sighting {
  const start = read.words[from]?.start ?? 0;
  const end = read.words[to - 1]?.end ?? start;
  return {
    field: read.field,
    start,
    end,
    surface: name,
    key: `task ${nameKey(name)}`,
    kind: "task",
    kindWeight: 0.5,
    role: "USED",
    rule: "task-phrase",
    score,
  };
}

function phrasesOf(reading: Reading, found: readonly Sighting[]): readonly TaskPhrase[] {
  const { words } = reading.read;
  const names = new SpanIndex(found);
  const phrases: TaskPhrase[] = [];
  for (const [index, word] of words.entries()) {
    const head = singular(word.lower);
    if (!word.isWord || !TASK_HEADS.has(head) || (reading.read.field === "title" && head !== word.lower)) continue;
    const next = words[index + 1];
    const headed = next !== undefined && AFTER.has(next.lower);
    if (next?.isWord && !headed && !PHRASE_ENDS.has(next.lower)) continue;
    const from = phraseStart(words, index);
    // A title's words before its colon name the thing, not the task.
    if (from === index || (reading.read.field === "title" && next?.text === ":")) continue;
    const [start, end] = [words[from]?.start ?? 0, word.end];
    if (
      names
        .overlapping(start, end)
        .some((other) => !(other.kind === "task" && other.end === end && !/[\s-]/.test(other.surface)))
    )
      continue;
    const name = uncapitalised(reading.read.text.slice(start, end));
    const doubt = head === "learning" ? 0.4 : WEAK_TASK_HEADS.has(head) ? 0.2 : 0;
    phrases.push({ from, to: index + 1, name, place: place(reading, from, headed) - doubt });
  }
  return phrases;
}

const singular = (word: string) => (word.endsWith("s") ? word.replace(/(?<=[a-z]{4})s$/, "") : word);

function place({ read: { field, words } }: Reading, from: number, headed: boolean): number {
  const before = words[from - 1]?.lower ?? "";
  const leads = BEFORE.has(before) || before === "" || (before === ":" && field === "title");
  let score = field === "title" ? 0.55 : 0.2;
  if (headed) score += 0.3;
  if (leads) score += 0.15;
  if (before === "of" && /^tasks?$/.test(words[from - 2]?.lower ?? "")) score += 0.3;
  return score;
}

/** The first word of the noun phrase that ends with a head. */
function phraseStart(words: readonly Word[], head: number): number {
  let from = head;
  while (from > 0 && head - from < 3 && isModifier(words, from - 1)) from -= 1;
  while (from < head && PLAIN_ADJECTIVES.has(words[from]?.lower ?? "")) from += 1;
  return from;
}

function isModifier(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word?.isWord || (words[at + 1]?.start ?? 0) > word.end + 1) return false;
  const { lower } = word;
  if (PHRASE_ENDS.has(lower) || DETERMINERS.has(lower) || NO_MODIFIER.has(lower)) return false;
  if (/^\d+$/.test(lower) || lower.endsWith("ly")) return false;
  if (/[^s]s$/.test(lower) && !/(?:ics|ous|sis|us)$/.test(lower)) return false;
  if (lower.endsWith("ed") && !lower.includes("-")) return false;
  if (lower.endsWith("ing") && !lower.includes("-") && !NOUNS_IN_ING.has(lower)) return false;
  return !/^(?:to|can|will|we|could|may|must|should)$/.test(words[at - 1]?.lower ?? "");
}

const NOUNS_IN_ING = wordSet(
  "learning reasoning engineering rendering imaging sensing driving programming painting clothing writing singing processing recording building",
);

/** A phrase in small letters but for its acronyms: `3D Scene Editing` is `3D scene editing`. */
const uncapitalised = (phrase: string) =>
  phrase.replace(/\p{L}[\p{L}\d]*/gu, (word) => (/^\p{Lu}\p{Ll}+$/u.test(word) ? word.toLowerCase() : word));
