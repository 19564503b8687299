import type { FilterPlan } from "./filter-plan.js";
import { reverseOf } from "./filter-work.js";
import { counterOf } from "./stored-count.js";

/** How many nodes a plan gives, where all it asks for are the neighbours of one node that keeps their number. */
export function storedTotal({ source, tests }: FilterPlan): number | undefined {
  if (source.from !== "neighbours" || tests.length > 0 || source.far.tests.length > 0) return undefined;
  const { source: far } = source.far;
  if (far.from !== "nodes" || far.nodes.ids.length !== 1) return undefined;
  const relation = reverseOf(source.of.relation);
  const counter = relation && counterOf({ relation, mention: source.of.mention });
  return counter === undefined ? undefined : far.nodes.degrees[counter];
}
