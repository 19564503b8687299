import type { ReadText } from "../text/read-text.js";
import type { Word } from "../text/words.js";
import { DETERMINERS, PHRASE_ENDS, PLAIN_ADJECTIVES } from "../words/grammar.js";
import { DATASET_HEADS, GROUP_NOUNS, LISTED, METHOD_HEADS } from "../words/head-nouns.js";
import { wordSet } from "../words/word-set.js";
import type { Introduction } from "./introduction.js";
import { type NameAt, nameAt } from "./name-at.js";
import { kindByWords, type NameKind, phraseKind } from "./name-kind.js";
import { isProposal, type Proposal, proposals } from "./proposal.js";
import type { Reading } from "./reading.js";
import type { TextSpan } from "./repository-url.js";

/** Words after which the object's own phrase is over. */
const CLAUSE = wordSet(
  "that which where who whose to by using via with when while because since if based leveraging through from under is are was were can will combining consisting comprising designed trained built including as into without than after before enabling allowing aiming",
);
/** Words after which a name belongs to a purpose or a part, unless a comma sets it apart. */
const PURPOSE = wordSet("for in on at of across over within between among upon atop");

const SHAPE_SCORE: Readonly<Record<NameAt["shape"], number>> = {
  pair: 0.95,
  coined: 0.95,
  run: 0.85,
  quoted: 0.7,
  capital: 0.6,
};

/** Names that are the object of a proposal: `we propose a novel framework, NAME, …`, `we present Long Name (LN) and OTHER`. */
export function proposedNames(reading: Reading): readonly Introduction[] {
  return reading.read.sentences.flatMap((sentence) => {
    const starts = proposals(reading.read.words, sentence);
    return starts.flatMap((proposal, index) => objects(reading, proposal, starts[index + 1]?.at ?? sentence.to));
  });
}

function objects(reading: Reading, { at: from, sentence }: Proposal, until: number): readonly Introduction[] {
  const { words } = reading.read;
  const found: Introduction[] = [];
  const kind = phraseKind(words, from);
  let open: "object" | "purpose" | "clause" = "object";
  const end = Math.min(sentence.to, until, from + 60);
  for (let at = from; at < end; ) {
    const word = words[at];
    if (!word) break;
    const name = nameAt(reading, at);
    if (name && isOwn(reading, name, open, at, found.length)) {
      const bracket = bracketAfter(reading, name);
      const whole = bracket.other && !name.short ? { ...name, short: bracket.other } : name;
      found.push(introduction(reading.read, whole, kind, found.length, open));
      at = Math.max(bracket.to, at + 1);
      open = "object";
      // What follows directly is said of the name, until the list goes on.
      if (!continues(reading.read, at)) open = "clause";
      continue;
    }
    if (CLAUSE.has(word.lower)) open = "clause";
    else if (PURPOSE.has(word.lower) && open === "object" && !GROUP_NOUNS.has(words[at - 1]?.lower ?? ""))
      open = "purpose";
    else if (open !== "object" && reopens(reading.read, at, found.length)) open = "object";
    at += name && name.shape !== "capital" && name.shape !== "quoted" ? Math.max(1, name.to - at) : 1;
  }
  return found;
}

/** The bracket straight after a name, passed over; its other form where the bracket holds one name: `GUI-RC (Region Consistency)`. */
function bracketAfter(reading: Reading, { to }: NameAt): { readonly to: number; readonly other?: TextSpan } {
  const { words } = reading.read;
  if (words[to]?.text !== "(") return { to };
  let close = to + 1;
  while (close < to + 24 && words[close] && words[close]?.text !== ")") close += 1;
  if (words[close]?.text !== ")") return { to };
  const inner = nameAt(reading, to + 1);
  const isName = inner && (inner.shape === "run" || inner.shape === "coined");
  const isWhole = isName && (inner.to === close || /^[-–—:]$/.test(words[inner.to]?.text ?? ""));
  return isWhole ? { to: close + 1, other: { start: inner.start, end: inner.end } } : { to: close + 1 };
}

/** Whether a list of proposals goes on here: `, and a second thing`, `; NAME`, `(2) NAME`. */
function reopens({ words }: ReadText, at: number, count: number): boolean {
  const [mark, next, third] = [words[at], words[at + 1], words[at + 2]];
  if (
    mark?.text === ";" ||
    (mark?.text === "(" && third?.text === ")" && /^(?:\d|i{1,3}|iv|v|[a-d])$/.test(next?.lower ?? ""))
  )
    return true;
  if (mark?.text === ":") return next !== undefined && (!/^\p{Ll}/u.test(next.text) || DETERMINERS.has(next.lower));
  const after = words[at + 3];
  const isApposed =
    third !== undefined && /\p{Lu}/u.test(third.text) && after !== undefined && /^[,(:]$/.test(after.text);
  if (mark?.text === "," && next?.lower === "and" && count > 0 && (isApposed || /^(?:a|an)$/.test(third?.lower ?? "")))
    return true;
  return mark?.lower === "and" && /^(?:a|an)$/.test(next?.lower ?? "") && count > 0 && words[at - 1]?.text !== ",";
}

function continues({ words }: ReadText, at: number): boolean {
  const next = words[at];
  if (next?.text === "," && /^(?:a|an|the|our|which|one|its)$/.test(words[at + 1]?.lower ?? "")) return false;
  return next !== undefined && (/^(?:and|,|;|:|&|\)|or|-)$/.test(next.text) || !CLAUSE.has(next.lower));
}

function isOwn(
  { read, lexicalIn }: Reading,
  name: NameAt,
  open: "object" | "purpose" | "clause",
  at: number,
  count: number,
): boolean {
  const { words } = read;
  const before = words[at - 1];
  const after = words[name.to];
  const known = lexicalIn
    .overlapping(name.start, name.end)
    .find(({ start, end }) => start <= name.start && end >= name.end);
  // An adjective made of a name ("a LoRA-based method") names what it is made of.
  const word = words[name.to - 1];
  if (
    name.shape === "coined" &&
    word &&
    name.end !== word.end &&
    /^-\p{Ll}/u.test(word.text.slice(name.end - word.start))
  )
    return false;
  if (EXAMPLE.test(read.text.slice(Math.max(0, name.start - 7), name.start))) return false;
  if (
    read.text.startsWith("'s", name.end) ||
    isModifier(words, name.to) ||
    (name.shape === "run" && isOfKinds(words, at))
  )
    return false;
  const setApart =
    /^[,:;)\-–—]$/.test(before?.text ?? "") &&
    (after === undefined || /^[,.;:()\-–—]$/.test(after.text) || /^(?:which|that|a|an|to|and|for)$/.test(after.lower));
  const isShort = open === "purpose" && before?.text === "(" && after?.text === ")";
  if (open !== "object" && !(setApart && (name.shape !== "capital" || isShort) && count === 0)) return false;
  if (known) {
    // A known name before another noun says what kind of thing is proposed.
    if (known.kind === "task" || count > 0 || isKindOf(before)) return false;
    if (
      after &&
      /^\p{Ll}/u.test(after.text) &&
      !CLAUSE.has(after.lower) &&
      !PURPOSE.has(after.lower) &&
      after.lower !== "and"
    )
      return false;
    if (
      before &&
      (PLAIN_ADJECTIVES.has(before.lower) || /^(?:a|an)$/.test(before.lower)) &&
      !/^[,.(]$/.test(after?.text ?? "")
    )
      return false;
  }
  if (name.shape === "capital") {
    const headed = before?.lower === "the" && after !== undefined && isHead(after.lower) && !known && count === 0;
    if (headed && /[-\d]|\p{Ll}\p{Lu}/u.test(read.text.slice(name.start, name.end))) return true;
    const direct =
      before !== undefined && before.text !== ":" && (!before.isWord || before.lower === words[at - 1]?.lower);
    const closed =
      after === undefined ||
      /^[,.(:;]$/.test(after.text) ||
      (before?.text === "(" && after.text === ")") ||
      /^(?:that|which|to|for|by|is|with|and|as|on)$/.test(after.lower);
    // A known name is the paper's own only where nothing else can be meant: `we present Molmo, a …`.
    const isPlain = !known || (isProposal(before?.lower ?? "") && /^[,(]$/.test(after?.text ?? ""));
    return direct && closed && isPlain && count === 0 && !DETERMINERS.has(before?.lower ?? "");
  }
  return true;
}

/** What comes just before an example of what others made: `(e.g., NAME`. */
const EXAMPLE = /\b(?:e\.g\.|i\.e\.|such as)[\s,]*$/i;

/** Whether the word before a known name is a noun that makes it a kind of thing: `a video compression VAE`. */
function isKindOf(before: Word | undefined): boolean {
  if (!before?.isWord || !/^\p{Ll}/u.test(before.text)) return false;
  const { lower } = before;
  return !(
    DETERMINERS.has(lower) ||
    PLAIN_ADJECTIVES.has(lower) ||
    PHRASE_ENDS.has(lower) ||
    isHead(lower) ||
    isProposal(lower)
  );
}

const isHead = (word: string) => METHOD_HEADS.has(word) || DATASET_HEADS.has(word);

/** Whether a list of kinds comes before: `eight types of challenges, including Question Correction`. */
function isOfKinds(words: readonly Word[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 30); back -= 1) {
    const word = words[back]?.lower ?? "";
    if (/^[.;]$/.test(word)) return false;
    if (/^(?:including|include|includes|namely|as|:)$/.test(word))
      return words.slice(Math.max(0, back - 8), back).some(({ lower }) => LISTED.has(lower));
  }
  return false;
}

/** Whether a head noun and a naming verb follow: in `a METL strategy called SHERL` the name is SHERL. */
function isModifier(words: readonly Word[], at: number): boolean {
  for (let next = at; next < at + 3; next += 1) {
    const word = words[next];
    if (!word?.isWord) return false;
    if (/^(?:called|named|termed|dubbed|coined)$/.test(word.lower)) return next > at;
  }
  return false;
}

function introduction(
  read: ReadText,
  name: NameAt,
  phrase: NameKind | undefined,
  count: number,
  open: string,
): Introduction {
  const kind = kindByWords(read, name.from, name.to) ?? (count === 0 && open === "object" ? phrase : undefined);
  const score = SHAPE_SCORE[name.shape] - (count > 0 ? 0.1 : 0);
  return {
    start: name.start,
    end: name.end,
    rule: "proposed-name",
    score,
    ...(kind ? { kind } : {}),
    ...(name.short ? { short: name.short } : {}),
  };
}
