import type { Link } from "../linkage.js";
import { schemeOf } from "./believed-ids.js";
import { groupByKeys, neighbourPairs } from "./neighbour-pairs.js";
import type { Slot } from "./slot.js";

/** Above every sum of evidence. */
const SURE = 1_000;

/** Authors that carry the same id are the same. */
export function linkById(slots: readonly Slot[]): readonly Link[] {
  return slots.length === 0
    ? []
    : [...new Set(slots.flatMap(({ ids }) => [...ids.keys()]))].sort().flatMap((scheme) =>
        groupByKeys(slots, ({ ids }) => (ids.has(scheme) ? [ids.get(scheme) ?? ""] : [])).flatMap((group) =>
          [...neighbourPairs(group)].map(([left, right]) => ({
            left: left.key,
            right: right.key,
            strength: SURE,
            reason: `same ${schemeOf(left.ids.get(scheme) ?? "")} id ${(left.ids.get(scheme) ?? "").slice(scheme.length + 1)}`,
          })),
        ),
      );
}
