import { sentenceIndexAt } from "../text/sentences.js";
import { wordRange } from "../text/word-index.js";
import { GROUP_NOUNS } from "../words/head-nouns.js";
import { nameKey } from "./name-key.js";
import { isOurs } from "./own-name.js";
import type { PlacedIntroduction } from "./placed-introduction.js";
import { proposals } from "./proposal.js";

/** How far before a name, in words, the verb stands that puts it forward. */
const REACH = 14;
/** Words after which a name belongs to something else than the verb's object. */
const ELSE =
  /^(?:for|in|on|at|across|over|within|between|among|with|to|by|using|via|from|into|upon|like|as|including|than|that|which|where|and|or)$/;

/**
 * Whether an introduction may stand where the lexicon knows its name: a name that the world has is a paper's own only where the
 * title names it first, a verb calls it so, or it is plainly what is put forward (`we present Molmo, a family of …`).
 */
export function isOwnThoughKnown(placed: PlacedIntroduction, titled: ReadonlySet<string>): boolean {
  const { introduction, reading } = placed;
  const { start, end, rule, short } = introduction;
  const [from, to] = [Math.min(start, short?.start ?? start), Math.max(end, short?.end ?? end)];
  const known = reading.lexicalIn
    .overlapping(from, to)
    .filter(
      (name) => name.entry && name.kind !== "task" && (isSame(name, { start, end }) || (short && isSame(name, short))),
    );
  if (known.some(({ entry }) => entry?.isProduct)) return false;
  if (known.length === 0 || rule === "title-name") return true;
  const forms = [{ start, end }, ...(short ? [short] : [])].map((form) =>
    nameKey(reading.read.text.slice(form.start, form.end)),
  );
  if (forms.some((form) => titled.has(form))) return true;
  const { words } = reading.read;
  const { from: at } = wordRange(words, start, end);
  if (rule === "own-name" && (words[at - 1]?.lower === "proposed" || isOurs(words, at))) return true;
  const verb = proposalBefore(placed);
  if (verb === undefined) return false;
  return rule === "naming-verb" || (rule === "proposed-name" && isPutForward(placed, verb));
}

interface Span {
  readonly start: number;
  readonly end: number;
}

const isSame = (one: Span, other: Span) => one.start <= other.start && one.end >= other.end;

/** The index of the word after the verb of the proposal that a name's sentence makes before it. */
function proposalBefore({ introduction, reading: { read } }: PlacedIntroduction): number | undefined {
  const { from } = wordRange(read.words, introduction.start, introduction.end);
  const sentence = read.sentences[sentenceIndexAt(read.sentences, from)];
  return sentence && proposals(read.words, sentence).findLast(({ at }) => at <= from)?.at;
}

/** Whether a name is the object of a proposal itself, or stands beside it set apart: `we propose a new benchmark, NAME, …`. */
function isPutForward({ introduction, reading }: PlacedIntroduction, verb: number): boolean {
  const { words, text } = reading.read;
  const { from, to } = wordRange(words, introduction.start, introduction.end);
  if (from - verb > REACH || !/^[,.:;()]$/.test(words[to]?.text ?? ".")) return false;
  // `LoRA.rar` is another name.
  if (/^\.\p{L}/u.test(text.slice(introduction.end, introduction.end + 2))) return false;
  const between = words.slice(verb, from);
  if (between.length === 0) return true;
  const isOne = /^(?:a|an|our|the|one)$/.test(between[0]?.lower ?? "");
  return (
    isOne &&
    /^[,:(]$/.test(between.at(-1)?.text ?? "") &&
    !between.some(
      ({ lower }, at) => ELSE.test(lower) || (lower === "of" && !GROUP_NOUNS.has(between[at - 1]?.lower ?? "")),
    )
  );
}
