import { personNameKey } from "../model/person-name/person-name.js";
import type { SourceName } from "../model/provenance.js";
import type { Properties } from "./graph-state.js";
import { union } from "./union.js";

/** What one record says of the authors of its paper, and who they are as far as that is known. */
export interface StatedAuthorship {
  readonly source: SourceName;
  readonly authors: readonly { readonly name: string }[];
  readonly authorIds: readonly (string | null)[];
}

/**
 * Who wrote a paper, by author id, with the place in the list: that of the best record which lists authors; people whom
 * only other records name follow in the order of those. No two have one place. Who is not told yet keeps the place in
 * the first list free.
 *
 * @param ranked what the records of the paper say, the most believed first
 */
export function deriveAuthorship(ranked: readonly StatedAuthorship[]): ReadonlyMap<string, Properties> {
  const authorship = new Map<string, { position: number; sources: readonly string[] }>();
  // As every record is when it arrives: its names need not be read.
  if (ranked.every(({ authorIds }) => authorIds.every((id) => id === null))) return authorship;
  let places = 0;
  for (const { source, authors, authorIds } of ranked) {
    const isFirst = places === 0;
    for (const [at, { name }] of authors.entries()) {
      const id = authorIds[at] ?? null;
      const held = id === null ? undefined : authorship.get(id);
      if (!held && (id !== null || (isFirst && personNameKey(name) !== ""))) places += 1;
      if (id !== null)
        authorship.set(id, { position: held?.position ?? places, sources: union(held?.sources, [source]) });
    }
  }
  return authorship;
}
