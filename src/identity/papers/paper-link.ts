import type { Link } from "../linkage.js";
import { comparePapers } from "./compare-papers.js";
import { isSameWork, LINK_RULES } from "./link-rules.js";
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
  const rule = LINK_RULES.find(({ holds }) => holds(comparison));
  return rule && { left: left.key, right: right.key, strength: rule.strength, reason: rule.reason };
}

/** Whether two records have a title that tells the paper and authors in common, whatever their ids and years. */
export function arePrintsOfOneWork(left: PaperTraits, right: PaperTraits): boolean {
  return isSameWork(comparePapers(paperFeatures(left), paperFeatures(right)));
}
