import { DEFAULT_MIN_CONFIDENCE } from "../model/confidence.js";
import { COUNTERS } from "../model/counters.js";
import { isMention, type RelationshipType } from "../model/relationships.js";
import type { PaperEdge, PaperState, Properties } from "./graph-state.js";

/** Whether answers show the relationship unless they are asked for more: what is counted is what is shown. */
export function isShown(type: RelationshipType, properties: Properties): boolean {
  return !isMention(type) || Number(properties.confidence) >= DEFAULT_MIN_CONFIDENCE;
}

/** The paper's own counters of what its relationships lead to. */
export function countShown(edges: PaperState["edges"]): Properties {
  const own = COUNTERS.filter(({ label, at }) => label === "Paper" && at === "from");
  return Object.fromEntries(
    own.map(({ type, counter }) => {
      const ends = [...(edges.get(type as PaperEdge)?.values() ?? [])];
      return [counter, ends.filter((properties) => isShown(type, properties)).length];
    }),
  );
}
