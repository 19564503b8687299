import { createExtractor } from "../../src/extract/create-extractor.js";
import type { Extractor } from "../../src/extract/extractor.js";
import type { LexiconEntry } from "../../src/extract/lexicon/lexicon-entry.js";
import { loadDefaultLexicon } from "../../src/extract/lexicon/load-lexicon.js";
import { type GoldPaper, type PaperText, readDaily, readGold } from "./corpus.js";
import { withoutDevelopmentOnly } from "./held-out.js";

/** The development abstracts with the extractor as shipped and with one whose lexicon has not seen them. */
export interface Development {
  readonly gold: readonly GoldPaper[];
  readonly daily: ReadonlyMap<string, PaperText>;
  readonly shipped: Extractor;
  readonly heldOut: Extractor;
  /** What the lexicon of `heldOut` lacks. */
  readonly removed: readonly LexiconEntry[];
}

export function readDevelopment(): Development {
  const [gold, daily, lexicon] = [readGold(), readDaily(), loadDefaultLexicon()];
  const reduced = withoutDevelopmentOnly(lexicon, new Set(gold.map(({ arxivId }) => arxivId)), daily);
  return {
    gold,
    daily,
    shipped: createExtractor(lexicon),
    heldOut: createExtractor(reduced.lexicon),
    removed: reduced.removed,
  };
}
