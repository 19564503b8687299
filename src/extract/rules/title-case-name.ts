import { capitalRunEnd, isCapitalised } from "../text/capital-run.js";
import type { Sentence } from "../text/sentences.js";
import type { Word } from "../text/words.js";
import { LISTED, OTHER_HEADS } from "../words/head-nouns.js";
import { wordSet } from "../words/word-set.js";
import type { Introduction } from "./introduction.js";
import { isClass, OPENERS } from "./name-at.js";
import { kindByWords } from "./name-kind.js";
import type { Reading } from "./reading.js";

/** Verbs and small words by which a paper lists the parts of its own work before a name in title case. */
const LEADS = wordSet(
  "a an the novel new our two-stage combines combine combining integrates integrate integrating incorporates incorporate incorporating employs employ employing leverages leverage leveraging includes include including comprises with via through by using uses use utilizing utilizes : , and followed stage ) namely called",
);
const OWN = wordSet("we our");
/** Last words that name a way of doing something or a part of a model. */
export const PART =
  /(?:ing|tion|sation|ment|loss|module|network|attention|mechanism|strategy|constraint|encoder|decoder|adapter|transformer|warm-up|objective|reward|optimizer|block|layer|head|router|sampler|scheduler|embedding|search|fusion|memory|representation|model|algorithm|policy|guidance|refinement)$/;
const NO_PART = wordSet(
  "learning processing understanding information computing reasoning engineering imaging recognition generation segmentation detection estimation classification prediction translation planning manipulation navigation evaluation conversation section equation education organization foundation association building meeting king spring government department constitution nation nations convention",
);

const NO_PARTS_AFTER = wordSet(
  "capabilities capability exam exams task tasks problem problems scenario scenarios challenge dataset benchmark",
);
/** Names of parts in title case, `combines Self-Driven Policy Warm-Up with …`, in what a paper says of its own work. */
export function titleCaseNames(reading: Reading): readonly Introduction[] {
  const { words, sentences, text } = reading.read;
  const opening = sentences.findIndex(({ from, to }) => words.slice(from, to).some(({ lower }) => OWN.has(lower)));
  if (opening < 0) return [];
  return sentences.slice(opening).flatMap((sentence) => runs(reading, sentence, text));
}

/** A sentence's subject of three or more capitalised words: `Flow-Gated Latent Fusion leverages …`. */
function leadingPart({ read: { words, text }, lexicalAt }: Reading, from: number): Introduction | undefined {
  const first = words[from];
  const end = capitalRunEnd(words, from, 1);
  const [last, verb] = [words[end - 1], words[end]?.lower ?? ""];
  if (!first?.isWord || !last || end - from < 3 || OPENERS.has(first.lower) || lexicalAt.has(from)) return undefined;
  if (!/^\p{Ll}{3,}s$/u.test(verb) || !PART.test(last.lower) || NO_PART.has(last.lower)) return undefined;
  const name = text.slice(first.start, last.end);
  if (isClass(name) || OTHER_HEADS.has(last.lower)) return undefined;
  return { start: first.start, end: last.end, rule: "title-case-name", score: 0.6, kind: "method" };
}

/** Whether an article stands after a word that brings up what others made: `such as the Video Gaussian Representation`. */
function isKnownThing(words: readonly Word[], at: number): boolean {
  return words[at]?.lower === "the" && /^(?:as|like|than|from|existing|on|in|of|to)$/.test(words[at - 1]?.lower ?? "");
}

function runs(reading: Reading, { from, to }: Sentence, text: string): readonly Introduction[] {
  const { words } = reading.read;
  const found: Introduction[] = [];
  const first = leadingPart(reading, from);
  if (first) found.push(first);
  for (let at = from + 1; at < to; at += 1) {
    const word = words[at];
    if (!word?.isWord || !isCapitalised(word.text)) continue;
    const end = capitalRunEnd(words, at, 1);
    const last = words[end - 1];
    const before = words[at - 1]?.lower ?? "";
    const start = at;
    at = Math.max(at, end - 1);
    if (!last || end - start < 2 || end > to || !LEADS.has(before) || isKnownThing(words, start - 1)) continue;
    // A figure says that it is measured: `an Image Reward of 1.2`.
    if (/^(?:of|at)$/.test(words[end]?.lower ?? "") && /^\d/.test(words[end + 1]?.text ?? "")) continue;
    if (OPENERS.has(word.lower) || NO_PARTS_AFTER.has(words[end]?.lower ?? "")) continue;
    if (
      /^(?:[:,)]|including|include|and)$/.test(before) &&
      words.slice(Math.max(from, start - 40), start).some((other) => LISTED.has(other.lower))
    )
      continue;
    const lower = last.lower;
    const name = text.slice(word.start, last.end);
    const known = [...Array(end - start).keys()].some((step) => reading.lexicalAt.has(start + step));
    if (known && end - start < 3) continue;
    const whole = reading.lexicalAt.get(start);
    if ((whole && whole.end >= last.end) || isClass(name) || OTHER_HEADS.has(lower)) continue;
    if (!PART.test(lower) || (NO_PART.has(lower) && !(lower === "learning" && end - start >= 3))) continue;
    const kind = kindByWords(reading.read, start, end);
    if (kind === "other" || kind === "dataset") continue;
    found.push({ start: word.start, end: last.end, rule: "title-case-name", score: 0.6, kind: "method" });
  }
  return found;
}
