import { wordRange } from "../text/word-index.js";
import { OTHER_HEADS } from "../words/head-nouns.js";
import { TASK_HEADS } from "../words/task-heads.js";
import { wordSet } from "../words/word-set.js";
import { hasNameShape } from "./coined-name.js";
import type { Introduction } from "./introduction.js";
import { isClass } from "./name-at.js";
import { kindByWords } from "./name-kind.js";
import type { Reading } from "./reading.js";

const OWN = wordSet("we our introduce introduces propose proposes present presents introducing proposing novel");
/** Last words of long forms that are neither method nor data: people, places, fields, qualities. */
const NO_METHOD =
  wordSet(`intelligence university institute science sciences engineering property properties language languages information knowledge
  people patients records record units unit vehicle vehicles sequence sequences function functions time cost costs window length ability capability
  interface interfaces system systems domain domains image images video videos text texts view views point points space level levels user users
  token tokens field fields ground state states action actions variable variables equation equations protocol interaction computing computer`);

/** New pairs of long and short form that no lexicon knows: nearly always the paper's own, when their sentence is. */
export function acronymNames(reading: Reading): readonly Introduction[] {
  const { read, pairs, lexical } = reading;
  const found: Introduction[] = [];
  for (const { long, short } of pairs) {
    const [longText, shortText] = [read.text.slice(long.start, long.end), read.text.slice(short.start, short.end)];
    const head = /[\p{L}\p{N}]+$/u.exec(longText.toLowerCase())?.[0] ?? "";
    if (isClass(longText) || OTHER_HEADS.has(head) || NO_METHOD.has(head) || !hasNameShape(shortText.replace(/s$/, "")))
      continue;
    const known = lexical.some(
      ({ start, end }) => (start <= long.start && end >= long.end) || (start <= short.start && end >= short.end),
    );
    if (known) continue;
    const { from, to } = wordRange(read.words, long.start, long.end);
    const sentence = read.sentences.find((range) => range.from <= from && range.to > from);
    const own = sentence ? read.words.slice(sentence.from, sentence.to).some(({ lower }) => OWN.has(lower)) : false;
    const capital = /^\p{Lu}/u.test(longText) && /\s\p{Lu}|-\p{Lu}/u.test(longText);
    if (!own && !capital) continue;
    if (TASK_HEADS.has(head) && !capital && head !== "learning" && head !== "alignment") continue;
    const kind = kindByWords(read, from, to);
    found.push({ ...long, short, rule: "acronym-name", score: own ? 0.8 : 0.6, ...(kind ? { kind } : {}) });
  }
  return found;
}
