import type { MentionKind } from "../model/mention.js";
import type { Sighting } from "./resolve/groups.js";
import type { Group } from "./resolve/merge-sightings.js";
import { TRIVIAL_NAMES } from "./words/trivial-names.js";

/**
 * How often one sighting by a rule is right, as test/quality/calibrate.ts counts it on annotated abstracts, held down where
 * few were seen and where abstracts read by eye did worse.
 */
const RIGHT: Readonly<Record<string, number>> = {
  "repository-url": 0.99,
  "lexicon-name": 0.94,
  "title-name": 0.95,
  "proposed-name": 0.95,
  "naming-verb": 0.94,
  "own-name": 0.92,
  "own-prefix": 0.85,
  "own-long-form": 0.85,
  "acronym-name": 0.86,
  "title-case-name": 0.81,
  "title-phrase": 0.84,
  "bare-phrase": 0.8,
  "coordinated-task": 0.86,
  "benchmark-task": 0.82,
  "task-phrase": 0.7,
  "coined-name": 0.5,
};

/** A name of the lexicon that only its list vouches for, or a phrase that a sentence names without the shape of a name. */
const WEAK_SCORE = 0.75;
const WEAK = 0.82;
/** A task's phrase in a place that says so: a title, before "task", or in several places. */
const PLAIN_TASK = 0.65;
/** Each further sighting leaves this part of the doubt, up to three of them. */
const DOUBT_LEFT = 0.8;
const FURTHER = 3;
const PASSING = 0.82;
/** A known task is oftener than a known method what a paper only mentions. */
const KNOWN_TASK = 0.88;

/** The probability that a group is right and worth showing. */
export function confidenceOf(group: Group): number {
  const right = probabilityRight(group);
  return TRIVIAL_NAMES.has(group.name) && group.role !== "INTRODUCED" ? Math.min(right, TRIVIAL) : right;
}

/** What tells nothing is as little worth showing as what is doubtful. */
const TRIVIAL = 0.7;

function probabilityRight({ kind, sightings }: Group): number {
  const best = Math.max(...sightings.map((sighting) => rightness(kind, sighting)));
  const further = Math.min(FURTHER, sightings.length - 1);
  // A task that an abstract names once may be its background and not its problem.
  const passing = kind === "task" && further === 0 && sightings[0]?.field === "abstract" ? PASSING : 1;
  return Math.round(1000 * Math.min(passing, 1 - (1 - best) * DOUBT_LEFT ** further)) / 1000;
}

function rightness(kind: MentionKind, { rule, score }: Sighting): number {
  const right = RIGHT[rule] ?? 0.5;
  if (rule === "coined-name") return coined(kind, score);
  if (rule === "task-phrase") return score >= PLAIN_TASK ? WEAK : right;
  if (kind === "task" && rule === "lexicon-name") return score <= WEAK_SCORE ? WEAK : KNOWN_TASK;
  if (score < 0.5) return Math.min(right, 0.7);
  return score <= WEAK_SCORE ? Math.min(right, WEAK) : right;
}

/** A coined name that no lexicon knows is as sure as its surroundings: words beside it, its list, its ending. */
function coined(kind: MentionKind, score: number): number {
  if (score >= 0.5) return kind === "dataset" ? 0.82 : 0.8;
  if (score >= 0.37) return 0.75;
  return score >= 0.2 ? 0.65 : 0.5;
}
