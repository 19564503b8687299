import { RELATIONS, type RelationName } from "../model/relations.js";
import {
  askCombinedNeighbours,
  askNeighbourCounts,
  type Neighbour,
  type NeighbourCountRequest,
  type NeighbourPages,
} from "../queries/neighbours.js";
import type { NeighboursRequest } from "../queries/neighbours-request.js";
import type { Page } from "../queries/page.js";
import { relationOrder } from "../queries/relation-cypher.js";
import type { GraphStore } from "../store/graph-store.js";
import { combinedLoader, eachAlone, groupedLoader, type ParentGroup } from "./loader.js";

/** As many lists as one statement reads at most; a text of more would take long to plan. */
const MAX_COMBINED = 8;

/** A page of the neighbours of a node along one relation; all lists of the same nodes are read by one statement. */
export const neighboursLoader = combinedLoader<NeighboursRequest, Page<Neighbour>>({
  name: "neighbours",
  absent: () => ({ items: [], hasNextPage: false, hasPreviousPage: false }),
  fetch: fetchNeighbours,
});

/** How many neighbours a node has along one relation. */
export const neighbourCountLoader = groupedLoader<NeighbourCountRequest, number>({
  name: "neighbourCount",
  absent: () => 0,
  fetch: askNeighbourCounts,
});

type Group = ParentGroup<NeighboursRequest>;

async function fetchNeighbours(
  store: GraphStore,
  groups: readonly Group[],
): Promise<readonly (NeighbourPages | Error)[]> {
  const pages = new Map<Group, NeighbourPages | Error>();
  const read = async (together: readonly Group[]) => {
    const ids = together[0]?.ids ?? [];
    return askCombinedNeighbours(
      store,
      together.map(({ args }) => args),
      ids,
    );
  };
  const statements = combinable(groups);
  const answers = await eachAlone(statements, read);
  for (const [at, together] of statements.entries()) {
    const answer = answers[at] ?? [];
    for (const [place, group] of together.entries()) {
      const ofGroup = answer instanceof Error ? answer : answer[place];
      if (ofGroup) pages.set(group, ofGroup);
    }
  }
  return groups.map((group) => pages.get(group) ?? new Map());
}

/** The groups of the same nodes, together as far as one statement takes them. */
function combinable(groups: readonly Group[]): readonly (readonly Group[])[] {
  const open = new Map<string, Group[]>();
  const statements: Group[][] = [];
  for (const group of groups) {
    const nodes = `${RELATIONS[group.args.relation].of}\n${group.ids.join("\n")}`;
    const together = open.get(nodes);
    if (together && together.length < MAX_COMBINED) {
      together.push(group);
      continue;
    }
    const fresh = [group];
    open.set(nodes, fresh);
    statements.push(fresh);
  }
  return statements;
}

/** How many sort keys a cursor of this relation holds. */
export function relationOrderWidth(relation: RelationName): number {
  return relationOrder(relation).length;
}
