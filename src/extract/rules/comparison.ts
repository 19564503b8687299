import type { MentionRole } from "../../model/provenance.js";
import type { ReadText } from "../text/read-text.js";
import { wordRange } from "../text/word-index.js";
import type { Word } from "../text/words.js";
import { PHRASE_ENDS } from "../words/grammar.js";
import { wordSet } from "../words/word-set.js";

/** Words whose object is what a paper's own work is held against. */
const AGAINST =
  wordSet(`outperform outperforms outperformed outperforming surpass surpasses surpassed surpassing exceed exceeds exceeded exceeding
  beat beats beating rival rivals rivaling rivalling match matches matching than versus vs baseline baselines competitor competitors unlike`);
/** Words for what others made, before a list of examples: `leading models such as …`. */
const OTHERS = wordSet("leading state-of-the-art sota proprietary commercial closed-source frontier");
const LISTING = wordSet("like including as e.g");
/** Words that make a "to", "with", "over" or "against" after them one of comparison. */
const COMPARED_BY =
  wordSet(`compared compare compares comparing comparable comparably superior inferior par competitive competitively favorably favourably relative
  improvement improvements improves improve improving gain gains advantage advantages speedup boost superiority contrast comparison
  evaluate evaluated evaluating evaluation benchmark benchmarked benchmarking tested validated`);
/** Verbs and nouns that say that what follows them does the paper's work. */
const WORKING =
  wordSet(`use uses used using leverage leverages leveraging employ employs employing adopt adopts adopting combine combines combining integrate integrates
  integrating apply applies applying extend extends extending introduce introduces propose proposes train trains training fine-tune fine-tunes fine-tuning finetune
  build builds building adapt adapts improve improves distill distills distilling generated annotated initialized achieves achieve requires require requiring`);
/** What a system does whose own result is told. */
const FALLS_SHORT = /^(?:struggles?|fails?|lags?|underperforms?|scores?|scoring)$/;
const LITTLE = /^(?:only|just|merely|below|under)$/;

/** How far back, in words, the comparison is looked for that a name in a list belongs to. */
const REACH = 30;

/** What a paper does with a method at a place: COMPARED where the words around it hold own work against it, else USED. */
export function roleBeside({ words }: ReadText, start: number, end: number): Exclude<MentionRole, "INTRODUCED"> {
  const { from, to } = wordRange(words, start, end);
  return isHeldAgainst(words, from) || fallsShort(words, to) ? "COMPARED" : "USED";
}

/** `outperforms GPT-4o`, `compared with A, B and C`, `baselines such as A`, `state-of-the-art models like A`. */
function isHeldAgainst(words: readonly Word[], name: number): boolean {
  let isListed = false;
  for (let at = name - 1; at >= Math.max(0, name - REACH); at -= 1) {
    const word = words[at]?.lower ?? "";
    if (AGAINST.has(word) || (isListed && OTHERS.has(word))) return true;
    if (/^(?:to|with|over|against)$/.test(word))
      return words.slice(Math.max(0, at - 4), at).some(({ lower }) => COMPARED_BY.has(lower));
    if (LISTING.has(word)) isListed = true;
    else if (/^[.;!?]$/.test(word) || WORKING.has(word)) return false;
    else if (PHRASE_ENDS.has(word) && word !== "and" && word !== "or") return false;
  }
  return false;
}

/** `GPT-4o achieves only 40 %`, `even GPT-4o struggles`. */
function fallsShort(words: readonly Word[], to: number): boolean {
  const [verb, next] = [words[to]?.lower ?? "", words[to + 1]?.lower ?? ""];
  return FALLS_SHORT.test(verb) || (/^(?:achiev|reach|attain|obtain)\p{Ll}*$/u.test(verb) && LITTLE.test(next));
}
