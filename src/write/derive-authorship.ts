import type { SourceName } from "../model/provenance.js";
import type { Properties } from "./graph-state.js";
import { union } from "./union.js";

/**
 * Who wrote a paper, by author id, with the place in the list: that of the best record which lists authors; people whom
 * only other records name follow in the order of those. No two have one place.
 *
 * @param ranked what the records of the paper say, the most believed first
 */
export function deriveAuthorship(
  ranked: readonly { readonly source: SourceName; readonly authorIds: readonly (string | null)[] }[],
): ReadonlyMap<string, Properties> {
  const authorship = new Map<string, { position: number; sources: readonly string[] }>();
  for (const { source, authorIds } of ranked) {
    for (const id of authorIds) {
      if (id === null) continue;
      const held = authorship.get(id);
      authorship.set(id, {
        position: held?.position ?? authorship.size + 1,
        sources: union(held?.sources, [source]),
      });
    }
  }
  return authorship;
}
