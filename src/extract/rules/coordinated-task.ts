import type { Lexicon } from "../lexicon/lexicon.js";
import type { LexiconEntry } from "../lexicon/lexicon-entry.js";
import type { Sighting } from "../resolve/groups.js";
import type { Word } from "../text/words.js";
import { TASK_HEADS } from "../words/task-heads.js";
import { nameKey } from "./name-key.js";
import type { Reading } from "./reading.js";

/** Tasks that a coordination leaves incomplete: `image and video generation`, `image generation and editing`. */
export function coordinatedTasks({ read, masked }: Reading, lexicon: Lexicon): readonly Sighting[] {
  const { words, field } = read;
  const found: Sighting[] = [];
  for (const [head, { lower, start }] of words.entries()) {
    if (!TASK_HEADS.has(lower) || masked.some((span) => span.start <= start && span.end > start)) continue;
    for (const part of [...modifiers(words, head), ...heads(words, head)]) {
      const entry = lexicon.lookup(part.name).find(({ kind }) => kind === "task");
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
}

/** `image, audio and video` before a head: all but the last, each with the head. */
function modifiers(words: readonly Word[], head: number): readonly Part[] {
  const parts: Part[] = [];
  let at = head - 2;
  if (!isAnd(words[at])) return [];
  while (at > 0 && (isAnd(words[at]) || words[at]?.text === ",")) {
    if (words[at]?.text !== "," && words[at - 1]?.text === ",") at -= 1;
    const word = words[at - 1];
    if (!word?.isWord) break;
    const before = words[at - 2];
    const single = `${word.lower} ${words[head]?.lower}`;
    parts.push({ name: single, from: at - 1, to: head + 1 });
    if (before?.isWord) parts.push({ name: `${before.lower} ${single}`, from: at - 2, to: head + 1 });
    at -= 2;
  }
  return parts;
}

/** `and editing` after a head: the other heads, each with the modifiers of the first. */
function heads(words: readonly Word[], head: number): readonly Part[] {
  const parts: Part[] = [];
  let at = head + 1;
  while (isAnd(words[at]) || words[at]?.text === ",") {
    if (words[at]?.text === "," && isAnd(words[at + 1])) at += 1;
    const other = words[at + 1];
    if (!other || !TASK_HEADS.has(other.lower)) break;
    for (const width of [2, 1]) {
      const first = words.slice(Math.max(0, head - width), head);
      if (first.length < width || first.some(({ isWord }) => !isWord)) continue;
      const name = [...first.map(({ lower }) => lower), other.lower].join(" ");
      parts.push({ name, from: head - width, to: at + 2 });
    }
    at += 2;
  }
  return parts;
}

const isAnd = (word: Word | undefined) => word !== undefined && /^(?:and|or|&)$/.test(word.lower);

function sighting(
  field: Sighting["field"],
  words: readonly Word[],
  { from, to, name }: Part,
  entry: LexiconEntry,
): Sighting {
  const [start, end] = [words[from]?.start ?? 0, words[to - 1]?.end ?? 0];
  return {
    field,
    start,
    end,
    surface: name,
    key: nameKey(entry.name),
    kind: "task",
    kindWeight: 1,
    role: "USED",
    rule: "coordinated-task",
    score: 0.85,
    entry,
  };
}
