import type { Link } from "../linkage.js";
import { groupByKeys, neighbourPairs } from "./neighbour-pairs.js";
import type { Slot } from "./slot.js";

/** Above every sum of evidence. */
const SURE = 1_000;

/** Authors that carry the same id are the same, but two of one record, which must be a slip. */
export function linkById(slots: readonly Slot[]): readonly Link[] {
  const groups = groupByKeys(
    slots.flatMap((slot) => [...slot.ids.values()].map((id) => ({ slot, id }))),
    ({ id }) => [id],
  );
  return groups.flatMap((group) =>
    [...neighbourPairs(group)]
      .filter(([left, right]) => !shareRecord(left.slot, right.slot))
      .map(([left, right]) => ({
        left: left.slot.key,
        right: right.slot.key,
        strength: SURE,
        reason: `same id ${left.id}`,
      })),
  );
}

function shareRecord(left: Slot, right: Slot): boolean {
  return left.mentions.some(({ record }) => right.mentions.some((other) => other.record === record));
}
