import type { Sentence } from "../text/sentences.js";
import { DETERMINERS, PHRASE_ENDS, PLAIN_ADJECTIVES } from "../words/grammar.js";
import { wordSet } from "../words/word-set.js";
import type { Introduction } from "./introduction.js";
import { proposals } from "./proposal.js";
import type { Reading } from "./reading.js";

const NAME_HEAD = /(?:tion|ing|ment|former|zation|sation)$/;
const NO_NAME =
  wordSet(`evaluation information implementation validation documentation recommendation evidence experimentation investigation training testing
  finding findings understanding reasoning learning improvement intuition motivation direction solution question function condition generation application
  explanation instruction comparison discussion description modification extension contribution interpretation characterization`);

/** A phrase in small letters that a paper puts forward as a name, without an article: `we propose cross-modal attention distillation, where …`. */
export function barePhrases({ read, lexicalAt }: Reading): readonly Introduction[] {
  const { words } = read;
  const starts = read.sentences.flatMap((sentence: Sentence) => proposals(words, sentence));
  return starts.flatMap(({ at, verb }) => {
    if (
      !/^(?:introduce|propose|present|introducing|proposing|introduces|proposes|presents|develop|devise|demonstrate)/.test(
        verb,
      )
    )
      return [];
    let to = at;
    while (
      to < at + 6 &&
      words[to]?.isWord &&
      /^\p{Ll}/u.test(words[to]?.text ?? "") &&
      !PHRASE_ENDS.has(words[to]?.lower ?? "")
    )
      to += 1;
    const [first, last, after] = [words[at], words[to - 1], words[to]];
    if (!first || !last || to - at < 2 || to - at > 5) return [];
    if (
      DETERMINERS.has(first.lower) ||
      PLAIN_ADJECTIVES.has(first.lower) ||
      first.lower.endsWith("ly") ||
      !NAME_HEAD.test(last.lower) ||
      NO_NAME.has(last.lower)
    )
      return [];
    const known = lexicalAt.get(at);
    if (known && known.end >= last.end) return [];
    const closed =
      after === undefined ||
      /^[,.:;(\-–—]$/.test(after.text) ||
      /^(?:to|that|which|where|as|for|via)$/.test(after.lower);
    return closed ? [{ start: first.start, end: last.end, rule: "bare-phrase" as const, score: 0.65 }] : [];
  });
}
