import type { Lexicon } from "../lexicon/lexicon.js";
import { acronymNames } from "./acronym-name.js";
import { barePhrases } from "./bare-phrase.js";
import { isOwnThoughKnown } from "./known-name.js";
import { nameKey } from "./name-key.js";
import { namedByVerb } from "./naming-verb.js";
import { ownLongForms } from "./own-long-form.js";
import { ownNames } from "./own-name.js";
import type { PlacedIntroduction } from "./placed-introduction.js";
import { proposedNames } from "./proposed-name.js";
import type { Reading } from "./reading.js";
import { titleCaseNames } from "./title-case-name.js";
import { titleName } from "./title-name.js";
import { titledPhrases, titleNounPhrase } from "./title-noun-phrase.js";

/** Everything title and abstract say is the paper's own. */
export function introducedNames(readings: readonly Reading[], lexicon: Lexicon): readonly PlacedIntroduction[] {
  const [title, abstract] = readings;
  if (!title || !abstract) return [];
  const recurs = recurrence(abstract);
  const found: PlacedIntroduction[] = [
    ...[...titleName(title, recurs), ...titleNounPhrase(title)].map((introduction) => ({
      introduction,
      reading: title,
    })),
    ...[
      ...proposedNames(abstract),
      ...namedByVerb(abstract),
      ...ownNames(abstract),
      ...acronymNames(abstract),
      ...barePhrases(abstract),
      ...titleCaseNames(abstract),
      ...titledPhrases(title, abstract),
    ].map((introduction) => ({ introduction, reading: abstract })),
  ];
  const names = found.map(({ introduction: { start, end }, reading }) => reading.read.text.slice(start, end));
  found.push(...ownLongForms(abstract, names).map((introduction) => ({ introduction, reading: abstract })));
  for (const { start, end, word, name, index } of title.coined) {
    if (
      end !== word.end ||
      !isSetApart(title, index) ||
      names.some((known) => known.includes(name)) ||
      lexicon.lookup(name).length > 0 ||
      !recurs(name)
    )
      continue;
    found.push({ introduction: { start, end, rule: "title-phrase", score: 0.75 }, reading: title });
  }
  const titled = new Set(
    found
      .filter(({ introduction: { rule } }) => rule === "title-name")
      .flatMap(({ introduction: { start, end, short } }) => [
        nameKey(title.read.text.slice(start, end)),
        ...(short ? [nameKey(title.read.text.slice(short.start, short.end))] : []),
      ]),
  );
  return found.filter((placed) => isOwnThoughKnown(placed, titled));
}

/** Whether a word of the title stands alone: first with a mark after it, or in brackets. */
function isSetApart({ read: { words } }: Reading, index: number): boolean {
  const [before, after] = [words[index - 1]?.text, words[index + 1]?.text ?? ""];
  return before === "(" ? after === ")" : before === undefined && /^[,:\-–—(]$/.test(after);
}

/** Whether a phrase of the title stands in the abstract too: a word as it is written, several words in any case, plural or not. */
function recurrence({ read }: Reading): (phrase: string) => boolean {
  let folded: string | undefined;
  return (phrase) => {
    if (read.text.includes(phrase)) return true;
    if (!/[ -]/.test(phrase))
      return phrase.endsWith("s") && /\p{Lu}/u.test(phrase.slice(1)) && read.text.includes(phrase.slice(0, -1));
    folded ??= read.folded.replaceAll("-", " ");
    return folded.includes(phrase.toLowerCase().replaceAll("-", " ").replace(/s$/, ""));
  };
}
