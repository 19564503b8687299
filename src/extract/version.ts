import { createHash } from "node:crypto";
import type { Lexicon } from "./lexicon/lexicon.js";

/** Raised by hand whenever a rule changes what it finds. */
const RULES = 9;

/** A digest of rules and lexicon: two extractors with the same version find the same. */
export function lexiconVersion(lexicon: Lexicon): string {
  const hash = createHash("sha256").update(`rules ${RULES}\n`);
  for (const { kind, name, forms, variantOf, arxiv, isProduct } of lexicon.entries)
    hash.update(`${JSON.stringify([kind, name, forms, variantOf, arxiv, isProduct])}\n`);
  return `rules-${RULES}-${hash.digest("hex").slice(0, 12)}`;
}
