import type { NodeKind } from "../../src/model/node-kind.js";
import type { GraphValue } from "../../src/store/graph-store.js";
import { type GeneratedGraph, type GeneratedNode, type GeneratedRelationship, textOf } from "./generated-graph.js";

/** A neighbour of a node, with the relationship that ties them. */
export interface OracleNeighbour {
  readonly node: GeneratedNode;
  readonly relationship: GeneratedRelationship;
}

/** Answers about a generated graph by plain search of its arrays. */
export class Oracle {
  readonly #byId: ReadonlyMap<string, GeneratedNode>;

  constructor(readonly graph: GeneratedGraph) {
    this.#byId = new Map(graph.nodes.map((node) => [node.id, node]));
  }

  nodes(kind: NodeKind): readonly GeneratedNode[] {
    return this.graph.nodes.filter(({ label }) => label === kind);
  }

  node(id: string): GeneratedNode {
    const node = this.#byId.get(id);
    if (!node) throw new Error(`no node ${id}`);
    return node;
  }

  /** Everything tied to a node by relationships of one type that start (`out`) or end (`in`) at it. */
  neighbours(id: string, type: string, direction: "in" | "out"): readonly OracleNeighbour[] {
    return this.graph.relationships
      .filter((tie) => tie.type === type && (direction === "out" ? tie.from : tie.to) === id)
      .map((relationship) => ({
        node: this.node(direction === "out" ? relationship.to : relationship.from),
        relationship,
      }));
  }
}

/** Compares two values as databases sort them: numbers by size, texts by code point. */
export function compareValues(left: GraphValue, right: GraphValue): number {
  if (typeof left === "number" && typeof right === "number") return left - right;
  // UTF-8 sorts by code point; JavaScript's own comparison goes by UTF-16 code unit.
  return Buffer.compare(Buffer.from(textOf(left)), Buffer.from(textOf(right)));
}

/** Sorts by several keys in turn; what has no value of a key comes last whatever the direction. */
export function sortBy<T>(
  items: readonly T[],
  keys: readonly { readonly of: (item: T) => GraphValue | undefined; readonly descending?: boolean }[],
): readonly T[] {
  return items.toSorted((a, b) => {
    for (const { of, descending } of keys) {
      const [left, right] = [of(a) ?? null, of(b) ?? null];
      if (left === null && right === null) continue;
      if (left === null) return 1;
      if (right === null) return -1;
      const order = compareValues(left, right);
      if (order !== 0) return descending ? -order : order;
    }
    return 0;
  });
}
