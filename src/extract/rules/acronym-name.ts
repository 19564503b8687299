import type { ReadText } from "../text/read-text.js";
import { sentenceIndexAt } from "../text/sentences.js";
import { wordRange } from "../text/word-index.js";
import type { Word } from "../text/words.js";
import { PLAIN_ADJECTIVES } from "../words/grammar.js";
import { METHOD_HEADS, OTHER_HEADS } from "../words/head-nouns.js";
import { TASK_HEADS } from "../words/task-heads.js";
import { wordSet } from "../words/word-set.js";
import type { AcronymPair } from "./acronym-pair.js";
import { hasNameShape } from "./coined-name.js";
import type { Introduction } from "./introduction.js";
import { isClass, isClassPair } from "./name-at.js";
import { kindByWords } from "./name-kind.js";
import type { Reading } from "./reading.js";

/** How far, in words, a sentence is read for signs that it speaks of the paper itself. */
const WINDOW = 60;
/** Words that say a sentence speaks of the paper's own work. */
const OWN = wordSet("we our introduces proposes presents introducing proposing ours paper work");
const OWN_NEAR = wordSet("our novel new proposed called termed named dubbed devised");
/** `…, resulting in Long Form (LF)`. */
const RESULTING = /^(?:resulting|results|resulted|culminating)$/;
/** Words after which a known thing is named, not a new one: `known as`, `such as`, `based on`, `recent`. */
const KNOWN_NEAR = wordSet(
  "as on of in for from like recent existing traditional conventional popular standard known pre-trained than between to extend enhances enhance enhancing extends extending outperforms outperforming surpasses surpassing",
);
/** Last words of long forms that are neither method nor data: people, places, fields, qualities. */
const NO_METHOD =
  wordSet(`intelligence university institute science sciences engineering property properties language languages information knowledge
  people patients records record units unit vehicle vehicles sequence sequences function functions time cost costs window length ability capability
  interface interfaces system systems domain domains image images video videos text texts view views point points space level levels user users
  token tokens field fields ground state states action actions variable variables equation equations protocol interaction interactions computing computer
  coefficient entities entity material materials form forms tree trees accountant olympiad olympiads initiative debt debts regulation concept bound
  management library company association organization committee act standard office center centre`);

/** New pairs of long and short form that no lexicon knows, where their sentence speaks of the paper's own work. */
export function acronymNames(reading: Reading): readonly Introduction[] {
  const { read, pairs, lexicalIn } = reading;
  const opening = read.sentences.findIndex(({ from, to }) => isOwn(read.words.slice(from, to)));
  const found: Introduction[] = [];
  for (const { long, short } of pairs) {
    const [longText, shortText] = [read.text.slice(long.start, long.end), read.text.slice(short.start, short.end)];
    const head = headWord(longText);
    const isName = hasNameShape(shortText.replace(/s$/, "")) || /^\p{Lu}\p{Ll}{2,}$/u.test(shortText);
    if (isClass(longText) || OTHER_HEADS.has(head) || NO_METHOD.has(head) || !isName) continue;
    const known = [long, short].some((form) =>
      lexicalIn.overlapping(form.start, form.end).some(({ start, end }) => start <= form.start && end >= form.end),
    );
    if (known) continue;
    const { from, to } = wordRange(read.words, long.start, long.end);
    const at = sentenceIndexAt(read.sentences, from);
    if (opening < 0 || at < opening) continue;
    const near = nearWords(read.words, from);
    const results = read.words[from - 1]?.lower === "in" && RESULTING.test(read.words[from - 2]?.lower ?? "");
    const own = results || near.some((word) => OWN_NEAR.has(word));
    if (!own && isClassPair(longText, shortText)) continue;
    const capital = /^\p{Lu}/u.test(longText) && /[\s-]\p{Lu}/u.test(longText);
    const many = shortText.endsWith("s") && longText.endsWith("s");
    const sentence = read.sentences[at];
    const described =
      METHOD_HEADS.has(head) &&
      longText.split(/[\s-]+/).length >= 3 &&
      /^(?:a|an|the)$/.test(articleBefore(read.words, from)) &&
      sentence !== undefined &&
      isOwn(read.words.slice(Math.max(sentence.from, from - WINDOW), Math.min(sentence.to, from + WINDOW)));
    if (!own && (!(capital || described) || many || KNOWN_NEAR.has(near[0] ?? ""))) continue;
    if (TASK_HEADS.has(head) && !capital && head !== "learning" && head !== "alignment") continue;
    if (isTaskPair(read, { long, short })) continue;
    if (isListed(reading, from)) continue;
    const kind = kindByWords(read, from, to);
    found.push({ ...long, short, rule: "acronym-name", score: own ? 0.8 : 0.6, ...(kind ? { kind } : {}) });
  }
  return found;
}

/** Whether the word after a pair says that its name is a task's: `a Reverse Spatio-Temporal Reasoning (RSTR) task`. */
export function isTaskPair({ words }: ReadText, { long, short }: AcronymPair): boolean {
  const { to } = wordRange(words, Math.min(long.start, short.start), Math.max(long.end, short.end) + 1);
  return /^(?:tasks?|problems?|settings?|scenarios?)$/.test(words[to]?.lower ?? "");
}

const isOwn = (words: readonly Word[]) => words.some(({ lower }) => OWN.has(lower));

/** The last word of a long form before its first preposition: `Question Answering with Citations` is an answering. */
function headWord(long: string): string {
  const words = long.toLowerCase().split(/[\s-]+/);
  const cut = words.findIndex((word, at) => at > 0 && /^(?:with|from|in|for|via|to|on|of)$/.test(word));
  const head = words[(cut < 0 ? words.length : cut) - 1] ?? "";
  return head === "mixture" || head === "chain" || head === "tree" ? (words.at(-1) ?? "") : head;
}

/** Whether the pair goes on a list that has a known name in it: `the Forward-Forward (FF), CaFo and Mono-Forward (MF) algorithms`. */
function isListed({ read: { words }, lexicalAt }: Reading, from: number): boolean {
  if (!/^(?:,|and|or)$/.test(words[from - 1]?.lower ?? "")) return false;
  for (let at = from - 2; at >= Math.max(0, from - 9); at -= 1) {
    if (lexicalAt.get(at)?.kind === "method") return true;
    if (/^[.;:]$/.test(words[at]?.text ?? "")) return false;
  }
  return false;
}

/** The article before a phrase, plain adjectives between them left out. */
function articleBefore(words: readonly Word[], from: number): string {
  let at = from - 1;
  while (PLAIN_ADJECTIVES.has(words[at]?.lower ?? "")) at -= 1;
  return words[at]?.lower ?? "";
}

/** The words just before, nearest first, without articles and plain adjectives unless these say that the thing is new. */
function nearWords(words: readonly Word[], from: number): readonly string[] {
  const near: string[] = [];
  for (let at = from - 1; at >= Math.max(0, from - 4); at -= 1) {
    const word = words[at];
    if (!word?.isWord) break;
    if (OWN_NEAR.has(word.lower) || !(/^(?:a|an|the|and)$/.test(word.lower) || PLAIN_ADJECTIVES.has(word.lower)))
      near.push(word.lower);
    if (!OWN_NEAR.has(word.lower) && !PLAIN_ADJECTIVES.has(word.lower) && !/^(?:a|an|the|and)$/.test(word.lower)) break;
  }
  return near;
}
