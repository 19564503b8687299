import { PHRASE_ENDS } from "../words/grammar.js";
import { wordSet } from "../words/word-set.js";
import type { Introduction } from "./introduction.js";
import { nameAt } from "./name-at.js";
import { kindByWords } from "./name-kind.js";
import type { Reading } from "./reading.js";

const VERBS = wordSet("called named termed dubbed coined titled christened nicknamed");
const WE_CALL = wordSet("call name term dub coin");
const NOT_OWN = wordSet("so so-called commonly often usually typically sometimes widely also popularly");

/** Names after `called | named | termed | dubbed | coined | referred to as | which we call`; also a phrase in small letters. */
export function namedByVerb(reading: Reading): readonly Introduction[] {
  const { words, text } = reading.read;
  const found: Introduction[] = [];
  for (let index = 0; index < words.length; index += 1) {
    let at = afterVerb(reading, index);
    if (at === undefined) continue;
    while (/^(?:as|the|a|an|our|:|\()$/.test(words[at]?.lower ?? "")) at += 1;
    const name = nameAt(reading, at);
    if (
      name &&
      !(
        name.shape === "capital" &&
        /^\p{Ll}/u.test(words[name.to]?.text ?? "") &&
        !PHRASE_ENDS.has(words[name.to]?.lower ?? "")
      )
    ) {
      const kind = kindByWords(reading.read, index, name.to) ?? kindByWords(reading.read, index, index + 1);
      found.push({
        start: name.start,
        end: name.end,
        rule: "naming-verb",
        score: 0.92,
        ...(kind ? { kind } : {}),
        ...(name.short ? { short: name.short } : {}),
      });
      continue;
    }
    let to = at;
    while (to < words.length && words[to]?.isWord && !PHRASE_ENDS.has(words[to]?.lower ?? "") && to < at + 6) to += 1;
    const [first, last] = [words[at], words[to - 1]];
    if (first && last && to - at >= 2 && to - at <= 5 && /[a-z]/i.test(text.charAt(first.start))) {
      const kind = kindByWords(reading.read, index, to);
      found.push({ start: first.start, end: last.end, rule: "naming-verb", score: 0.75, ...(kind ? { kind } : {}) });
    }
  }
  return found;
}

/** The word after a naming verb that is the paper's own, or `undefined`. */
function afterVerb({ read: { words } }: Reading, index: number): number | undefined {
  const [word, before] = [words[index]?.lower ?? "", words[index - 1]?.lower ?? ""];
  if (VERBS.has(word)) return NOT_OWN.has(before) || before === "was" || before === "were" ? undefined : index + 1;
  if (word === "we" && WE_CALL.has(words[index + 1]?.lower ?? "")) return index + 2;
  if (/^(?:refer|referred|denote|denoted)$/.test(word)) {
    for (let at = index + 1; at < Math.min(words.length, index + 4); at += 1)
      if (words[at]?.lower === "as") return NOT_OWN.has(before) ? undefined : at + 1;
  }
  return undefined;
}
