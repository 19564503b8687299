import { namePartsCompatible } from "../../model/person-name/compatible-names.js";
import type { Link } from "../linkage.js";
import { groupByKeys, neighbourPairs } from "./neighbour-pairs.js";
import type { Slot } from "./slot.js";
import { weighEvidence, weighName } from "./weigh-evidence.js";

/** Where the name suffices, a chain does: some spare links, should one be refused. */
const NEAR_BY_NAME = 3;

/** Links between authors of one block whose names are compatible, each with the weight of all that they share. */
export function linkByName(slots: readonly Slot[]): readonly Link[] {
  return groupByKeys(slots, ({ name }) => [name.block]).flatMap(linkBlock);
}

function linkBlock(block: readonly Slot[]): readonly Link[] {
  const links: Link[] = [];
  const places = new Map(block.map((slot, at) => [slot, at]));
  const weighed = new Set<number>();
  const weigh = (left: Slot, right: Slot) => {
    const pair = (places.get(left) ?? 0) * block.length + (places.get(right) ?? 0);
    if (weighed.has(pair)) return;
    weighed.add(pair);
    if (!namePartsCompatible(left.name.parts, right.name.parts) || sharePaper(left, right)) return;
    links.push({ left: left.key, right: right.key, ...weighEvidence(left, right) });
  };
  const rare = block.filter(({ name }) => weighName(name) >= 0);
  for (const group of groupByKeys(rare, ({ name }) => [name.parts.key]))
    for (const [left, right] of neighbourPairs(group, NEAR_BY_NAME)) weigh(left, right);
  const spellings = firstOfEachName(rare);
  for (const [left, right] of neighbourPairs(spellings, spellings.length)) weigh(left, right);
  const groups = [probesOf, affiliationsOf, subjectsOf].flatMap((keysOf) => groupByKeys(block, keysOf));
  for (const group of groups) for (const [left, right] of neighbourPairs(group)) weigh(left, right);
  return links;
}

function probesOf({ name, coauthors }: Slot): readonly string[] {
  return coauthors.probes.filter((block) => block !== name.block);
}

function affiliationsOf({ affiliations }: Slot): readonly string[] {
  return affiliations;
}

/** Venue and subject together. */
function subjectsOf({ name, venues, topics }: Slot): readonly string[] {
  return venues.flatMap((venue) => topics.map((topic) => `${name.parts.key}\n${venue}\n${topic}`));
}

function firstOfEachName(slots: readonly Slot[]): readonly Slot[] {
  const first = new Map<string, Slot>();
  for (const slot of slots) if (!first.has(slot.name.parts.key)) first.set(slot.name.parts.key, slot);
  return [...first.values()];
}

function sharePaper(left: Slot, right: Slot): boolean {
  for (const paper of left.papers) if (right.papers.has(paper)) return true;
  return false;
}
