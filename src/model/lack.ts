import type { PaperRecord } from "./paper-record.js";

/** What a paper may lack that a source can bring: `ids` are those of arXiv and publishers, by which others find it. */
export const LACKS = ["authors", "abstract", "references", "ids"] as const;

export type Lack = (typeof LACKS)[number];

/** What of it a record brings. */
export function broughtBy({
  authors,
  abstract,
  references,
  externalIds,
}: Pick<PaperRecord, "authors" | "abstract" | "references" | "externalIds">): readonly Lack[] {
  const brings: Readonly<Record<Lack, boolean>> = {
    authors: authors.length > 0,
    abstract: abstract !== undefined,
    references: references.length > 0,
    ids: externalIds.length > 0,
  };
  return LACKS.filter((lack) => brings[lack]);
}
