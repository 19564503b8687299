import { CATALOGUES, type SourceName } from "../../model/provenance.js";
import { AbstractWords } from "./abstract-words.js";
import { type AuthorKeys, authorKeys } from "./author-keys.js";
import type { PaperTraits } from "./paper-traits.js";
import { type TitleParts, titleParts } from "./title-parts.js";
import { type VenueKind, venueKind } from "./venue-kind.js";

/** The traits of a record in the form that blocks and links compare. */
export interface PaperFeatures {
  readonly title: TitleParts;
  readonly authors: AuthorKeys;
  /** `undefined` where no abstract tells the paper. */
  readonly abstract: AbstractWords | undefined;
  readonly year: number | undefined;
  /** Days since 1970; `undefined` where the source knows the year only, which some write as its first day. */
  readonly day: number | undefined;
  readonly venue: VenueKind;
  /** The catalogue that lists it; `undefined` where the source may tell of a paper twice. */
  readonly catalogue: SourceName | undefined;
}

const MILLISECONDS_A_DAY = 86_400_000;
const known = new WeakMap<PaperTraits, PaperFeatures>();

/** The features of a record, made once for each object of traits. */
export function paperFeatures(traits: PaperTraits): PaperFeatures {
  const made = known.get(traits);
  if (made) return made;
  const { publishedOn } = traits;
  const features: PaperFeatures = {
    title: titleParts(traits.title),
    authors: authorKeys(traits.authors),
    abstract: AbstractWords.of(traits.abstract),
    year: publishedOn ? Number(publishedOn.slice(0, 4)) : traits.year,
    day: publishedOn && !publishedOn.endsWith("-01-01") ? Date.parse(publishedOn) / MILLISECONDS_A_DAY : undefined,
    venue: venueKind(traits.venue),
    catalogue: catalogueOf(traits.key),
  };
  known.set(traits, features);
  return features;
}

function catalogueOf(key: string): SourceName | undefined {
  const source = key.slice(0, key.indexOf(":"));
  return [...CATALOGUES].find((each) => each === source);
}
