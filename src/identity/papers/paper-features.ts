import { abstractShingles } from "./abstract-shingles.js";
import { type AuthorKeys, authorKeys } from "./author-keys.js";
import type { PaperTraits } from "./paper-traits.js";
import { type TitleParts, titleParts } from "./title-parts.js";

/** The traits of a record in the form that blocks and links compare. */
export interface PaperFeatures {
  readonly title: TitleParts;
  readonly authors: AuthorKeys;
  /** Sorted hashes; `undefined` where no abstract tells the paper. */
  readonly shingles: Uint32Array | undefined;
  readonly year: number | undefined;
  /** ISO date. */
  readonly day: string | undefined;
}

const known = new WeakMap<PaperTraits, PaperFeatures>();

/** The features of a record, made once for each object of traits. */
export function paperFeatures(traits: PaperTraits): PaperFeatures {
  const made = known.get(traits);
  if (made) return made;
  const features: PaperFeatures = {
    title: titleParts(traits.title),
    authors: authorKeys(traits.authors),
    shingles: abstractShingles(traits.abstract),
    year: traits.publishedOn ? Number(traits.publishedOn.slice(0, 4)) : traits.year,
    day: traits.publishedOn,
  };
  known.set(traits, features);
  return features;
}
