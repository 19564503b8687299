import { hashText } from "../../util/hash-text.js";
import { type PaperFeatures, paperFeatures } from "./paper-features.js";
import type { PaperTraits } from "./paper-traits.js";
import { isShort } from "./title-parts.js";

/** Keys under which records that may be one paper meet: two records meet where one of the three is equal or shared. */
export interface PaperBlocks {
  /** The title without its subtitle; where that leaves few words, the whole; where that is short, with the first author. */
  readonly title: string;
  /** The whole title, or the subtitle after a name of few words; absent for a short title. */
  readonly text?: string;
  /** At most four: of the first two authors, and the smallest hashes of the abstract's runs of three words. */
  readonly sketches: readonly string[];
}

const MOST_SKETCHES = 4;

const known = new WeakMap<PaperTraits, PaperBlocks>();

export function paperBlocks(traits: PaperTraits): PaperBlocks {
  const made = known.get(traits);
  if (made) return made;
  const features = paperFeatures(traits);
  const blocks = { ...titleBlocks(features), sketches: sketchesOf(features) };
  known.set(traits, blocks);
  return blocks;
}

/** Whether two records meet in a block. */
export function blocksMeet(left: PaperBlocks, right: PaperBlocks): boolean {
  return (
    left.title === right.title ||
    (left.text !== undefined && left.text === right.text) ||
    left.sketches.some((sketch) => right.sketches.includes(sketch))
  );
}

function titleBlocks({ title, authors }: PaperFeatures): Omit<PaperBlocks, "sketches"> {
  if (isShort(title.words.length)) return { title: hashText(`${title.whole}|${authors.firstSurname}`) };
  if (!isShort(title.mainWords)) return { title: hashText(title.main), text: hashText(title.whole) };
  return {
    title: hashText(title.whole),
    text: hashText(isShort(title.subtitleWords) ? title.whole : title.subtitle),
  };
}

function sketchesOf({ authors, shingles, title }: PaperFeatures): readonly string[] {
  // The work of one person is known by its first word too: it has no second author to tell it from the person's others.
  const [first, second = title.words[0] ?? ""] = authors.short;
  const byAuthors = first === undefined ? [] : [hashText([first, second].sort().join("|"))];
  const smallest = shingles?.subarray(0, MOST_SKETCHES - byAuthors.length) ?? [];
  return [...byAuthors, ...Array.from(smallest, (hash) => hash.toString(36))];
}
