import type { Link } from "../identity/linkage.js";
import { isConfirmedMatch } from "../identity/papers/confirmed-match.js";
import { type PaperBlocks, paperBlocks } from "../identity/papers/paper-blocks.js";
import { paperLinks } from "../identity/papers/paper-links.js";
import type { PaperTraits } from "../identity/papers/paper-traits.js";
import { type PaperDecisions, type PaperPartition, partitionPapers } from "../identity/papers/partition-papers.js";
import { externalIdKey } from "../model/external-id.js";
import type { StoredRecord } from "../model/stored-record.js";

/** Which records are one paper, asked of stored records. */
export interface PaperLinkage {
  blocksOf(record: StoredRecord): PaperBlocks;
  linksOf(records: readonly StoredRecord[]): readonly Pick<Link, "left" | "right">[];
  /** Keys of the records that people have decided to be the same as one of these. */
  partnersOf(keys: readonly string[]): readonly string[];
  partition(records: readonly StoredRecord[]): PaperPartition;
  /** Whether a record that was looked for is of the paper that another describes. */
  isConfirmed(found: StoredRecord, known: StoredRecord): boolean;
}

/** The linkage under what people have decided. Traits of a record are made once. */
export function paperLinkage(decisions: PaperDecisions): PaperLinkage {
  const known = new WeakMap<StoredRecord["stated"], PaperTraits>();
  const traitsOf = ({ key, stated }: StoredRecord): PaperTraits => {
    const made = known.get(stated) ?? toTraits(key, stated);
    known.set(stated, made);
    return made;
  };
  const decided = decisions.same.map(([left, right]) => ({ left, right }));
  return {
    blocksOf: (record) => paperBlocks(traitsOf(record)),
    linksOf: (records) => [...paperLinks(records.map(traitsOf)), ...decided],
    partnersOf(keys) {
      const given = new Set(keys);
      return decided.flatMap(({ left, right }) => [
        ...(given.has(left) ? [right] : []),
        ...(given.has(right) ? [left] : []),
      ]);
    },
    partition: (records) => partitionPapers(records.map(traitsOf), decisions),
    isConfirmed: (found, known) => isConfirmedMatch(traitsOf(found), traitsOf(known)),
  };
}

function toTraits(key: string, stated: StoredRecord["stated"]): PaperTraits {
  const { title, abstract, year, publishedOn, authors, authorCount, venue, externalIds } = stated;
  const statedYear = publishedOn === undefined ? year : Number(publishedOn.slice(0, 4));
  return {
    key,
    externalIds: externalIds.map(externalIdKey),
    title,
    authors: authors.map(({ name }) => name),
    ...(abstract === undefined ? {} : { abstract }),
    ...(statedYear === undefined ? {} : { year: statedYear }),
    ...(publishedOn === undefined ? {} : { publishedOn }),
    ...(authorCount === undefined ? {} : { authorCount }),
    ...(venue === undefined ? {} : { venue }),
  };
}
