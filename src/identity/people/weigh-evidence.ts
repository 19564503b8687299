import { namePartsCompatible } from "./compatible-names.js";
import type { RegisteredName } from "./name-register.js";
import type { Slot } from "./slot.js";

/** Natural logarithms of odds; what they add up to, zero and more, unites. */
const WEIGHTS = {
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
  const bearers = isSameKey ? left.name.bearers : Math.max(left.name.bearers, right.name.bearers);
  let strength = WEIGHTS.name - Math.log(Math.max(bearers, 0.02)) + (isSameKey ? 0 : WEIGHTS.spelling);
  const shared = sharedCoauthors(left.coauthors, right.coauthors);
  const crowd = Math.log(
    (Math.max(left.coauthors.length, WEIGHTS.usualCoauthors) *
      Math.max(right.coauthors.length, WEIGHTS.usualCoauthors)) /
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

/** Co-authors of both whose names are compatible, each counted once; both lists are sorted by name key. */
function sharedCoauthors(left: readonly RegisteredName[], right: readonly RegisteredName[]): readonly RegisteredName[] {
  const shared: RegisteredName[] = [];
  for (const one of left) {
    const other = right.find(({ block, parts }) => block === one.block && namePartsCompatible(parts, one.parts));
    if (other) shared.push(other.bearers >= one.bearers ? other : one);
  }
  return shared;
}
