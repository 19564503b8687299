import type { Link } from "../linkage.js";
import { type Comparison, comparePapers } from "./compare-papers.js";
import { blocksMeet, paperBlocks } from "./paper-blocks.js";
import { paperFeatures } from "./paper-features.js";
import type { PaperTraits } from "./paper-traits.js";
import { STRENGTH } from "./strength.js";

const NAMES_OF_IDS: Readonly<Record<string, string>> = {
  arxiv: "arXiv id",
  doi: "DOI",
  openreview: "OpenReview id",
  acl: "ACL Anthology id",
  openalex: "OpenAlex id",
  s2: "Semantic Scholar id",
  pwc: "Papers with Code id",
  url: "address",
};

interface Rule {
  readonly strength: number;
  readonly reason: string;
  readonly holds: (comparison: Comparison) => boolean;
}

const agree = ({ authors }: Comparison) => authors !== undefined && authors > 0;
const unknown = ({ authors }: Comparison) => authors === undefined;
const alike = ({ abstracts }: Comparison) => abstracts !== undefined && abstracts.ofShorter >= 0.5;
const near = ({ gap, isYearly }: Comparison) => gap === undefined || gap <= (isYearly ? 0 : 1);
const sameWork = (c: Comparison) =>
  (c.title === "same" || c.title === "part") && c.isTelling && !c.isYearly && agree(c);

/** What makes two records one paper, the strongest first; the first rule that holds says how sure it is and why. */
const RULES: readonly Rule[] = [
  {
    strength: STRENGTH.STRONG + 30,
    reason: "same title, authors and abstract",
    holds: (c) => c.title === "same" && c.sameEdition && agree(c) && alike(c) && near(c),
  },
  {
    strength: STRENGTH.STRONG + 25,
    reason: "same title, authors and year",
    holds: (c) => c.title === "same" && c.sameEdition && c.isTelling && agree(c) && near(c),
  },
  {
    strength: STRENGTH.STRONG + 22,
    reason: "same title and abstract",
    holds: (c) => c.title === "same" && c.sameEdition && alike(c) && near(c),
  },
  {
    strength: STRENGTH.STRONG + 20,
    reason: "same authors and abstract, another title",
    holds: (c) => agree(c) && alike(c) && near(c) && c.sameEdition,
  },
  {
    strength: STRENGTH.STRONG + 18,
    reason: "same short title, authors and year",
    holds: (c) => c.title === "same" && !c.isGeneric && c.sameEdition && agree(c) && c.gap !== undefined && c.gap <= 1,
  },
  {
    strength: STRENGTH.STRONG + 16,
    reason: "same title but for a part, same authors and year",
    holds: (c) => c.title === "part" && c.isTelling && c.sameEdition && agree(c) && near(c),
  },
  {
    strength: STRENGTH.STRONG + 14,
    reason: "same title but for a letter, same authors and year",
    holds: (c) => c.title === "typo" && c.isTelling && c.sameEdition && agree(c) && near(c),
  },
  {
    strength: STRENGTH.STRONG + 10,
    reason: "same title and year, authors of one unknown",
    holds: (c) => c.title === "same" && c.isTelling && c.sameEdition && unknown(c) && near(c),
  },
  {
    strength: STRENGTH.STRONG + 5,
    reason: "same title and authors, years apart",
    holds: (c) => c.title === "same" && c.isTelling && c.sameEdition && agree(c) && !c.isYearly && (c.gap ?? 0) <= 3,
  },
  {
    strength: STRENGTH.VERSION,
    reason: "same title and authors, another version",
    holds: sameWork,
  },
  {
    strength: STRENGTH.WEAK,
    reason: "same abstract, another title, authors of one unknown",
    holds: (c) => alike(c) && unknown(c),
  },
  {
    strength: STRENGTH.AMBIGUOUS,
    reason: "same title, authors of one unknown",
    holds: (c) => (c.title === "same" || c.title === "part") && c.isTelling && unknown(c),
  },
];

/**
 * The reason to believe that two records are of one paper, on fatcat's scale (see {@link STRENGTH}); `undefined` where
 * there is none, or where titles or authors contradict. Records that link share an id or meet in a block.
 */
export function paperLink(left: PaperTraits, right: PaperTraits): Link | undefined {
  if (left.key > right.key) return paperLink(right, left);
  const shared = left.externalIds.find((id) => right.externalIds.includes(id));
  if (shared !== undefined) {
    const scheme = shared.slice(0, shared.indexOf(":"));
    const reason = `same ${NAMES_OF_IDS[scheme] ?? `${scheme} id`}`;
    return { left: left.key, right: right.key, strength: STRENGTH.EXACT, reason };
  }
  if (!blocksMeet(paperBlocks(left), paperBlocks(right))) return undefined;
  const comparison = comparePapers(paperFeatures(left), paperFeatures(right));
  if (comparison.contradict) return undefined;
  const rule = RULES.find(({ holds }) => holds(comparison));
  return rule && { left: left.key, right: right.key, strength: rule.strength, reason: rule.reason };
}

/** Whether two records have a title that tells the paper and authors in common, whatever their ids and years. */
export function isSameWork(left: PaperTraits, right: PaperTraits): boolean {
  return sameWork(comparePapers(paperFeatures(left), paperFeatures(right)));
}
