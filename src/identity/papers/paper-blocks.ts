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
  /** At most four: of the first author with the title's first word and with the last author, and of runs of words in the abstract. */
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

function sketchesOf({ authors, abstract, title }: PaperFeatures): readonly string[] {
  const byAbstract = (abstract?.sketches ?? []).map((hash) => hash.toString(36));
  const [first] = authors.short;
  if (first === undefined) return byAbstract;
  // Who joins a list later stands between its first and its last author; a name before a colon outlives its subtitle.
  const byAuthors = [hashText(`${first}|${title.words[0] ?? ""}`)];
  if (authors.short.length > 1) byAuthors.push(hashText(`${first}|${authors.short.at(-1)}`));
  return [...byAuthors, ...byAbstract].slice(0, MOST_SKETCHES);
}
