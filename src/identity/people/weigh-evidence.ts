import { namePartsCompatible } from "../../model/person-name/compatible-names.js";
import type { RegisteredName } from "./name-register.js";
import type { Slot } from "./slot.js";

/** Natural logarithms of odds; what they add up to, zero and more, unites. */
const WEIGHTS = {
  /** A name of one bearer in a million, alone. */
  name: 2.6,
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
  /** For each year apart beyond what is usual. */
  year: -0.1,
} as const;
/** The table cannot tell names rarer than this, per million, apart. */
const RAREST = 0.02;
const RAREST_COAUTHOR = 0.3;
const USUAL_YEARS = 10;
const MOST_SIGNS = 3;

export interface Weighed {
  /** Logarithm of the odds that the two are one person. */
  readonly strength: number;
  readonly reason: string;
}

/** Weighs what speaks for two authors of compatible names being one: how rare the name is and what else they share. */
export function weighEvidence(left: Slot, right: Slot): Weighed {
  const [more, less] = left.name.bearers >= right.name.bearers ? [left.name, right.name] : [right.name, left.name];
  const signs: Sign[] = [];
  const shared = sharedCoauthors(left, right).sort((a, b) => a.bearers - b.bearers || (a.printed < b.printed ? -1 : 1));
  const crowd = crowdOf(left) + crowdOf(right);
  for (const name of shared) signs.push({ weight: weighCoauthor(name, crowd), reason: `co-author ${name.printed}` });
  const affiliation = left.affiliations.find((one) => right.affiliations.includes(one));
  if (affiliation !== undefined) signs.push({ weight: WEIGHTS.affiliation, reason: `affiliation ${affiliation}` });
  const venue = left.venues.find((one) => right.venues.includes(one));
  if (venue !== undefined) signs.push({ weight: WEIGHTS.venue, reason: `venue ${venue}` });
  const topics = left.topics.filter((topic) => right.topics.includes(topic)).slice(0, WEIGHTS.mostTopics);
  for (const topic of topics) signs.push({ weight: WEIGHTS.topic, reason: `topic ${topic}` });
  return {
    strength:
      weighName(more) +
      (more.parts.key === less.parts.key ? 0 : WEIGHTS.spelling) +
      WEIGHTS.year * yearsBeyondUsual(left, right) +
      signs.reduce((sum, { weight }) => sum + weight, 0),
    reason:
      signs.length > 0
        ? signs
            .slice(0, MOST_SIGNS)
            .map(({ reason }) => reason)
            .join(", ")
        : "the name is rare",
  };
}

interface Sign {
  readonly weight: number;
  readonly reason: string;
}

/** What a name says alone. */
export function weighName({ bearers }: RegisteredName): number {
  return WEIGHTS.name - Math.log(Math.max(bearers, RAREST));
}

function weighCoauthor({ bearers }: RegisteredName, crowd: number): number {
  return Math.max(WEIGHTS.leastCoauthor, WEIGHTS.coauthor - crowd - Math.log(Math.max(bearers, RAREST_COAUTHOR)));
}

function crowdOf({ coauthors }: Slot): number {
  return Math.log(Math.max(1, coauthors.count / WEIGHTS.usualCoauthors));
}

function yearsBeyondUsual(left: Slot, right: Slot): number {
  if (left.year === undefined || right.year === undefined) return 0;
  return Math.max(0, Math.abs(left.year - right.year) - USUAL_YEARS);
}

/** Co-authors of both whose names are compatible, one of a block; of two spellings the more common. */
function sharedCoauthors(left: Slot, right: Slot): RegisteredName[] {
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
