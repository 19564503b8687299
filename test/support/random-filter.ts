import { NODE_KINDS, type NodeKind } from "../../src/model/node-kind.js";
import { RELATION_NAMES, RELATIONS } from "../../src/model/relations.js";
import type { Filter, MentionFilter, PropertyFilter } from "../../src/queries/filter.js";
import { type GeneratedGraph, type GeneratedNode, textOf } from "./generated-graph.js";
import { nodeIds } from "./node-id.js";

/** Draws filters of a graph: trees of every form of test, up to three neighbours deep. */
export class RandomFilters {
  readonly #nodes: ReadonlyMap<NodeKind, readonly GeneratedNode[]>;

  constructor(
    graph: GeneratedGraph,
    readonly random: () => number,
  ) {
    this.#nodes = new Map(NODE_KINDS.map((kind) => [kind, graph.nodes.filter(({ label }) => label === kind)]));
  }

  filter(kind: NodeKind, depth = 3): Filter {
    const form = this.#whole(10);
    if (depth === 0 || form < 2) return this.#leaf(kind);
    if (form < 4) return { kind: form === 2 ? "all" : "any", of: this.#several(kind, depth) };
    if (form === 4) return { kind: "not", of: this.filter(kind, depth - 1) };
    const relation = this.#pick(RELATION_NAMES.filter((name) => RELATIONS[name].of === kind));
    if (!relation) return this.#leaf(kind);
    const where = this.filter(RELATIONS[relation].node, depth - 1);
    const tie = { relation, mention: this.#mention(), where };
    if (form < 9) {
      return {
        kind: "neighbour",
        quantifier: this.#pick(["some", "some", "none", "every"] as const) ?? "some",
        ...tie,
      };
    }
    return { kind: "neighbourCount", test: this.#pick(TESTS) ?? "is", value: this.#whole(4), ...tie };
  }

  #several(kind: NodeKind, depth: number): readonly Filter[] {
    return Array.from({ length: this.#whole(4) }, () => this.filter(kind, depth - 1));
  }

  #leaf(kind: NodeKind): Filter {
    const node = this.#pick(this.#nodes.get(kind) ?? []);
    const form = this.#whole(kind === "Paper" ? 7 : 5);
    const id = node?.id ?? "";
    const property = (name: string, test: "is" | "atLeast" | "atMost" | "exists", value: PropertyFilter["value"]) =>
      ({ kind: "property", property: name, test, value }) as const;
    if (form === 0) return { kind: "ids", ids: nodeIds(id) };
    if (form === 1)
      return { kind: "ids", ids: nodeIds(id, this.#pick(this.#nodes.get(kind) ?? [])?.id ?? "", "nothing") };
    if (kind === "Paper") {
      if (form === 2) return property("year", "is", 2020 + this.#whole(5));
      if (form === 3) return property("upvotes", "atLeast", this.#whole(6));
      if (form === 4) return property("abstract", "exists", this.#whole(2) === 0);
      if (form === 5) return property("publishedOn", "atMost", "2022-02-11");
      return { kind: "property", property: "titleKey", test: "contains", value: "al" };
    }
    if (form === 2 && kind !== "Repository") return { kind: "named", name: textOf(node?.properties.name) };
    return property("paperCount", form === 3 ? "atLeast" : "atMost", this.#whole(30));
  }

  #mention(): MentionFilter {
    const minConfidence = this.#pick([0, 0.8, 0.8, 0.95]) ?? 0;
    return this.#whole(4) === 0 ? { minConfidence, role: "INTRODUCED" } : { minConfidence };
  }

  #whole(below: number): number {
    return Math.floor(this.random() * below);
  }

  #pick<T>(list: readonly T[]): T | undefined {
    return list[this.#whole(list.length)];
  }
}

const TESTS = ["is", "atLeast", "atMost"] as const;
