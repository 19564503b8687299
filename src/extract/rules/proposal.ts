import type { Sentence } from "../text/sentences.js";
import type { Word } from "../text/words.js";
import { wordSet } from "../words/word-set.js";
import { hasNameShape } from "./coined-name.js";

/** A place where a paper says that it puts something forward; the object begins at word `at`. */
export interface Proposal {
  readonly at: number;
  readonly verb: string;
  readonly sentence: Sentence;
}

const VERBS =
  wordSet(`introduce introduces introduced introducing propose proposes proposed proposing present presents presented presenting develop develops
  developed developing devise devises devised devising describe describes describing design designs designed designing release releases released releasing
  unveil unveils unveiling contribute contributes construct constructs constructed constructing build builds built building create creates created creating
  curate curates curated curating establish establishes establishing offer offers formulate formulates formulated pioneer pioneers pioneering
  open-source publish provide provides collect collects collected announce compile assemble conceptualize`);
const WEAK = wordSet(
  "provide provides offer offers publish describe describes describing released build builds built building create creates created creating design designs designed designing",
);
const SUBJECTS = wordSet("we paper work report study article authors researchers letter thesis manuscript");
const LINKS = wordSet(
  "thereby and then further also first thus therefore hence here additionally additional finally subsequently simultaneously moreover newly next in this the our to by , carefully formally jointly accordingly specifically novel can will have has is as well : ( ) 1 2 3 i ii iii",
);

/** Whether a word is a verb of putting forward. */
export const isProposal = (word: string) => VERBS.has(word);

/** Proposals in a sentence, in order: `we introduce …`, `this paper presents …`, `by proposing …`, `…, and propose …`. */
export function proposals(words: readonly Word[], sentence: Sentence): readonly Proposal[] {
  const found: Proposal[] = [];
  let subject = false;
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const word = words[at];
    if (!word) continue;
    if (SUBJECTS.has(word.lower) || (word.lower === "our" && WORKS.has(words[at + 1]?.lower ?? ""))) subject = true;
    if (!VERBS.has(word.lower)) continue;
    const own = hasSubject(words, sentence, at, word.lower, subject);
    if (own) found.push({ at: at + 1, verb: word.lower, sentence });
  }
  return found;
}

const WORKS = wordSet("work paper approach method contribution contributions study framework system model solution");
const OWN_WORK = /^(?:our|this|proposed)$/;

/** Whether the verb's subject is the paper: near before it, or before a coordinated or participle form. */
function hasSubject(words: readonly Word[], sentence: Sentence, at: number, verb: string, subject: boolean): boolean {
  const near = words[at - 1]?.lower ?? "";
  if (verb.endsWith("ing")) return subject || near === "by";
  if (/ed$|built/.test(verb)) {
    // "we have developed", "we newly introduced"; not "the proposed method", "a model trained …, developed by".
    return near === "we" || near === "have" || (near !== "the" && words[at - 2]?.lower === "we");
  }
  if (/^(?:introduces|proposes|presents)$/.test(verb) && WORKS.has(near) && OWN_WORK.test(words[at - 2]?.lower ?? ""))
    return true;
  // A system of the paper may put forward its own parts: "MemServe introduces MemPool".
  if (/^(?:introduces|proposes|presents)$/.test(verb) && hasNameShape(words[at - 1]?.text ?? "")) return true;
  for (let back = at - 1; back >= Math.max(sentence.from, at - 6); back -= 1) {
    const word = words[back]?.lower ?? "";
    if (SUBJECTS.has(word)) return true;
    if (!LINKS.has(word) && !word.endsWith("ly")) break;
  }
  return (
    subject &&
    (near === "and" ||
      near === "," ||
      near === "then" ||
      near === "also" ||
      near === "to" ||
      near === ")" ||
      near === "further") &&
    !WEAK.has(verb)
  );
}
