import type { Link } from "../linkage.js";
import { namePartsCompatible } from "./compatible-names.js";
import { groupByKeys, neighbourPairs } from "./neighbour-pairs.js";
import type { Slot } from "./slot.js";
import { weighEvidence } from "./weigh-evidence.js";

/** Links between authors of one block whose names are compatible, each with the weight of all that they share. */
export function linkByName(slots: readonly Slot[]): readonly Link[] {
  const links: Link[] = [];
  for (const block of groupByKeys(slots, ({ name }) => [name.block])) {
    const weighed = new Set<string>();
    const groups = [
      ...groupByKeys(block, ({ name }) => [name.parts.key]),
      ...groupByKeys(block, ({ coauthors }) => new Set(coauthors.map((name) => name.block))),
      ...groupByKeys(block, ({ affiliations }) => affiliations),
      firstOfEachName(block),
    ];
    for (const group of groups) {
      for (const [left, right] of neighbourPairs(group)) {
        const pair = `${left.key}\n${right.key}`;
        if (weighed.has(pair)) continue;
        weighed.add(pair);
        if (!namePartsCompatible(left.name.parts, right.name.parts) || sharePaper(left, right)) continue;
        links.push({ left: left.key, right: right.key, ...weighEvidence(left, right) });
      }
    }
  }
  return links;
}

function firstOfEachName(block: readonly Slot[]): readonly Slot[] {
  const first = new Map<string, Slot>();
  for (const slot of block) if (!first.has(slot.name.parts.key)) first.set(slot.name.parts.key, slot);
  return [...first.values()];
}

function sharePaper(left: Slot, right: Slot): boolean {
  for (const paper of left.papers) if (right.papers.has(paper)) return true;
  return false;
}
