import { RELATIONS } from "../../src/model/relations.js";
import type { Filter, NeighbourCountFilter, NeighbourFilter, PropertyFilter } from "../../src/queries/filter.js";
import type { GraphValue } from "../../src/store/graph-store.js";
import { foldText } from "../../src/util/fold-text.js";
import { type GeneratedNode, textOf } from "./generated-graph.js";
import type { Oracle } from "./oracle.js";

/** Whether a node is as a filter says, read off the definition node by node. */
export function holds(oracle: Oracle, filter: Filter, node: GeneratedNode): boolean {
  switch (filter.kind) {
    case "all":
      return filter.of.every((part) => holds(oracle, part, node));
    case "any":
      return filter.of.some((part) => holds(oracle, part, node));
    case "not":
      return !holds(oracle, filter.of, node);
    case "property":
      return propertyHolds(filter, node.properties[filter.property]);
    case "named":
      return foldText(textOf(node.properties.name)) === foldText(filter.name);
    case "ids":
      return filter.ids.some((id) => id === node.id);
    case "nodes":
      return filter.ids.includes(node.id);
    case "neighbour": {
      const neighbours = believedNeighbours(oracle, filter, node);
      const like = neighbours.filter((each) => holds(oracle, filter.where, each));
      if (filter.quantifier === "every") return like.length === neighbours.length;
      return filter.quantifier === "some" ? like.length > 0 : like.length === 0;
    }
    case "neighbourCount": {
      const neighbours = believedNeighbours(oracle, filter, node);
      const count = neighbours.filter((each) => holds(oracle, filter.where, each)).length;
      if (filter.test === "is") return count === filter.value;
      return filter.test === "atLeast" ? count >= filter.value : count <= filter.value;
    }
  }
}

function believedNeighbours(
  oracle: Oracle,
  { relation, mention }: NeighbourFilter | NeighbourCountFilter,
  { id }: GeneratedNode,
): readonly GeneratedNode[] {
  const { type, direction, mention: mentions } = RELATIONS[relation];
  const counted = oracle.neighbours(id, type, direction).filter(({ relationship: { properties } }) => {
    if (!mentions) return true;
    return (
      Number(properties.confidence) >= mention.minConfidence && (!mention.role || properties.role === mention.role)
    );
  });
  return counted.map(({ node }) => node);
}

function propertyHolds({ test, value }: PropertyFilter, given: GraphValue | undefined): boolean {
  const has = given !== undefined && given !== null;
  switch (test) {
    case "exists":
      return has === value;
    case "is":
      return has && given === value;
    case "contains":
      return has && textOf(given).includes(String(value));
    case "startsWith":
      return has && textOf(given).startsWith(String(value));
    case "atLeast":
      return has && (typeof value === "number" ? Number(given) >= value : textOf(given) >= String(value));
    case "atMost":
      return has && (typeof value === "number" ? Number(given) <= value : textOf(given) <= String(value));
  }
}
