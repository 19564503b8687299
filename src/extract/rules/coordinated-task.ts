import type { Lexicon } from "../lexicon/lexicon.js";
import type { LexiconEntry } from "../lexicon/lexicon-entry.js";
import type { Sighting } from "../resolve/groups.js";
import type { Word } from "../text/words.js";
import { PHRASE_ENDS, PLAIN_ADJECTIVES } from "../words/grammar.js";
import { TASK_HEADS } from "../words/task-heads.js";
import { nameKey } from "./name-key.js";
import type { Reading } from "./reading.js";

/** Tasks that a coordination leaves incomplete: `image and video generation`, `image generation and editing`. */
export function coordinatedTasks({ read, maskedIn }: Reading, lexicon: Lexicon): readonly Sighting[] {
  const { words, field } = read;
  const found: Sighting[] = [];
  for (const [head, { lower, start }] of words.entries()) {
    if (!TASK_HEADS.has(lower) || maskedIn.overlapping(start, start + 1).length > 0) continue;
    const task = (name: string) => lexicon.lookup(name).find(({ kind }) => kind === "task");
    // What the last conjunct makes a task, the others make one too: `vowel and image classification`.
    const isTask = SPLIT.test(lower) && task(`${words[head - 1]?.lower} ${lower}`) !== undefined;
    for (const part of modifiers(words, head)) {
      const entry = task(part.name);
      if (entry || (isTask && part.isSingle && part.to - part.from === 4 && isNoun(words[part.from]?.text ?? "")))
        found.push(sighting(field, words, part, entry));
    }
    for (const part of heads(words, head)) {
      const entry = task(part.name);
      if (entry) found.push(sighting(field, words, part, entry));
    }
  }
  return found;
}

interface Part {
  /** The name made whole. */
  readonly name: string;
  /** Words of the coordination, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** Whether one word before the head was added, no more. */
  readonly isSingle: boolean;
}

/** How many words away from a head a coordination is read. */
const REACH = 24;

/** `image, audio and video` before a head: all but the last, each with the head. */
function modifiers(words: readonly Word[], head: number): readonly Part[] {
  const parts: Part[] = [];
  let at = head - 2;
  if (!isAnd(words[at])) return [];
  while (at > Math.max(0, head - REACH) && (isAnd(words[at]) || words[at]?.text === ",")) {
    if (words[at]?.text !== "," && words[at - 1]?.text === ",") at -= 1;
    const word = words[at - 1];
    if (!word?.isWord) break;
    const before = words[at - 2];
    const single = `${word.lower} ${words[head]?.lower}`;
    parts.push({ name: single, from: at - 1, to: head + 1, isSingle: true });
    if (before?.isWord) parts.push({ name: `${before.lower} ${single}`, from: at - 2, to: head + 1, isSingle: false });
    at -= 2;
  }
  return parts;
}

/** `and editing` after a head: the other heads, each with the modifiers of the first. */
function heads(words: readonly Word[], head: number): readonly Part[] {
  const parts: Part[] = [];
  let at = head + 1;
  while (at < head + REACH && (isAnd(words[at]) || words[at]?.text === ",")) {
    if (words[at]?.text === "," && isAnd(words[at + 1])) at += 1;
    const other = words[at + 1];
    if (!other || !TASK_HEADS.has(other.lower)) break;
    for (const width of [2, 1]) {
      const first = words.slice(Math.max(0, head - width), head);
      if (first.length < width || first.some(({ isWord }) => !isWord)) continue;
      const name = [...first.map(({ lower }) => lower), other.lower].join(" ");
      parts.push({ name, from: head - width, to: at + 2, isSingle: false });
    }
    at += 2;
  }
  return parts;
}

/** Heads that go with any noun. */
const SPLIT =
  /^(?:generation|classification|segmentation|detection|recognition|reconstruction|synthesis|translation|retrieval|captioning)$/;

/** A noun as far as its letters tell: small letters, no plural, no form of a verb or adjective. */
const isNoun = (word: string) =>
  /^\p{Ll}{3,}$/u.test(word) &&
  !/(?:[^s]s|ing|ed|ly|al|ive|ous|ic)$/.test(word) &&
  !TASK_HEADS.has(word) &&
  !PLAIN_ADJECTIVES.has(word) &&
  !PHRASE_ENDS.has(word);

const isAnd = (word: Word | undefined) => word !== undefined && /^(?:and|or|&)$/.test(word.lower);

function sighting(
  field: Sighting["field"],
  words: readonly Word[],
  { from, to, name }: Part,
  entry: LexiconEntry | undefined,
): Sighting {
  const [start, end] = [words[from]?.start ?? 0, words[to - 1]?.end ?? 0];
  return {
    field,
    start,
    end,
    surface: name,
    key: entry ? nameKey(entry.name) : `task ${nameKey(name)}`,
    kind: "task",
    kindWeight: 1,
    role: "USED",
    rule: "coordinated-task",
    score: entry ? 0.85 : 0.4,
    ...(entry ? { entry } : {}),
  };
}
