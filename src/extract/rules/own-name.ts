import { DETERMINERS } from "../words/grammar.js";
import type { Introduction } from "./introduction.js";
import { kindByWords } from "./name-kind.js";
import type { Reading } from "./reading.js";

/** Coined names that a sentence calls the paper's own: `our NAME`, `the proposed NAME`, `NAME is a novel …`. */
export function ownNames(reading: Reading): readonly Introduction[] {
  const { words } = reading.read;
  const found: Introduction[] = [];
  for (const { index, start, end, word } of reading.coined) {
    if (end !== word.end) continue;
    const before = [words[index - 1]?.lower ?? "", words[index - 2]?.lower ?? ""];
    const after = [words[index + 1]?.lower ?? "", words[index + 2]?.lower ?? "", words[index + 3]?.lower ?? ""];
    const our =
      before[0] === "our" ||
      (/^(?:proposed|own|new|novel|method|model|framework|approach|benchmark|dataset|system)$/.test(before[0] ?? "") &&
        before[1] === "our");
    const proposed = before[0] === "proposed" && DETERMINERS.has(before[1] ?? "");
    const isNovel =
      (after[0] === "is" || after[0] === ",") &&
      /^(?:a|an|the|our)$/.test(after[1] ?? "") &&
      /^(?:novel|new|first|simple|unified|open-source|framework|method|approach|benchmark|dataset)$/.test(
        after[2] ?? "",
      );
    if (!our && !proposed && !isNovel) continue;
    const known = reading.lexicalAt.get(index);
    if (known && known.end >= end && !proposed && !isNovel) continue;
    const kind = kindByWords(reading.read, index, index + 1);
    found.push({ start, end, rule: "own-name", score: isNovel ? 0.9 : 0.8, ...(kind ? { kind } : {}) });
  }
  return found;
}
