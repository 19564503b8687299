import { namePartsCompatible } from "./compatible-names.js";
import type { RegisteredName } from "./name-register.js";
import type { Slot } from "./slot.js";

/** Natural logarithms of odds; what they add up to, zero and more, unites. */
export const WEIGHTS = {
  /** A name of one bearer in a million, alone. */
  name: 1.2,
  /** Two spellings of it. */
  spelling: -1.5,
  /** A shared co-author of one bearer in a million. */
  coauthor: 7,
  leastCoauthor: 0.5,
  /** A co-author among more than this many is less of a sign. */
  usualCoauthors: 6,
  affiliation: 4,
  venue: 1,
  topic: 0.7,
  mostTopics: 3,
  /** For each year apart beyond ten. */
  year: -0.1,
} as const;

export interface Weighed {
  readonly strength: number;
  readonly reason: string;
}

/** Weighs what speaks for two authors of compatible names being one: how rare the name is and what else they share. */
export function weighEvidence(left: Slot, right: Slot): Weighed {
  const isSameKey = left.name.parts.key === right.name.parts.key;
  let strength =
    weighName(left.name.bearers >= right.name.bearers ? left.name : right.name) + (isSameKey ? 0 : WEIGHTS.spelling);
  const shared = sharedCoauthors(left, right);
  const crowd = Math.log(
    (Math.max(left.coauthors.count, WEIGHTS.usualCoauthors) * Math.max(right.coauthors.count, WEIGHTS.usualCoauthors)) /
      WEIGHTS.usualCoauthors ** 2,
  );
  for (const { bearers: common } of shared)
    strength += Math.max(WEIGHTS.leastCoauthor, WEIGHTS.coauthor - crowd - Math.log(Math.max(common, 0.3)));
  if (left.affiliations.some((one) => right.affiliations.includes(one))) strength += WEIGHTS.affiliation;
  if (left.venues.some((one) => right.venues.includes(one))) strength += WEIGHTS.venue;
  const topics = left.topics.filter((topic) => right.topics.includes(topic)).length;
  strength += WEIGHTS.topic * Math.min(topics, WEIGHTS.mostTopics);
  if (left.year !== undefined && right.year !== undefined)
    strength += WEIGHTS.year * Math.max(0, Math.abs(left.year - right.year) - 10);
  const reason = shared.length > 0 ? `co-authors ${shared.map(({ printed }) => printed).join(", ")}` : "name";
  return { strength, reason };
}

/** What a name says alone. */
export function weighName({ bearers }: RegisteredName): number {
  return WEIGHTS.name - Math.log(Math.max(bearers, 0.02));
}

/** Co-authors of both whose names are compatible, one of a block; of two spellings the more common. */
function sharedCoauthors(left: Slot, right: Slot): readonly RegisteredName[] {
  const ofLeft = left.coauthors.byBlock;
  const ofRight = right.coauthors.byBlock;
  const [few, many] = ofLeft.size <= ofRight.size ? [ofLeft, ofRight] : [ofRight, ofLeft];
  const shared: RegisteredName[] = [];
  for (const [block, ours] of few) {
    const theirs = many.get(block);
    // A list may hold the author's own name.
    if (!theirs || block === left.name.block) continue;
    const same = ours.find((name) => theirs.includes(name));
    if (same) {
      shared.push(same);
      continue;
    }
    for (const one of ours) {
      const other = theirs.find(({ parts }) => namePartsCompatible(parts, one.parts));
      if (!other) continue;
      shared.push(other.bearers >= one.bearers ? other : one);
      break;
    }
  }
  return shared;
}
