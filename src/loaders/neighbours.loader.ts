import {
  countNeighbours,
  type Neighbour,
  type NeighbourCountRequest,
  type NeighboursRequest,
  readNeighbours,
} from "../queries/neighbours.js";
import type { Page } from "../queries/page.js";
import { type RelationName, relationOrder } from "../queries/relations.js";
import { groupedLoader } from "./loader.js";

export type { Neighbour, NeighbourCountRequest, NeighboursRequest } from "../queries/neighbours.js";
export type { RelationName } from "../queries/relations.js";

/** A page of the neighbours of a node along one relation. */
export const neighboursLoader = groupedLoader<NeighboursRequest, Page<Neighbour>>({
  name: "neighbours",
  absent: () => ({ items: [], hasNextPage: false, hasPreviousPage: false }),
  fetch: readNeighbours,
});

/** How many neighbours a node has along one relation. */
export const neighbourCountLoader = groupedLoader<NeighbourCountRequest, number>({
  name: "neighbourCount",
  absent: () => 0,
  fetch: countNeighbours,
});

/** How many sort keys a cursor of this relation holds. */
export function relationOrderWidth(relation: RelationName): number {
  return relationOrder(relation).length;
}
