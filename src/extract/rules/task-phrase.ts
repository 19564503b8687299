import type { Sighting } from "../resolve/groups.js";
import type { Reading } from "./reading.js";

/** Tasks by the shape of their noun phrase. */
export function taskPhrases(_reading: Reading, _found: readonly Sighting[]): readonly Sighting[] {
  return [];
}
