import type { Group } from "./resolve/merge-sightings.js";

/** Mentions at least this sure are shown by default; measured to be right nine times in ten (test/quality/calibrate.ts). */
export const DEFAULT_MIN_CONFIDENCE = 0.5;

/** The probability that a group is right. */
export function confidenceOf(group: Group): number {
  return Math.max(...group.sightings.map(({ score }) => score));
}
