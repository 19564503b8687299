import { RELATIONSHIPS, type RelationshipType } from "../../src/model/relationships.js";
import type { Tie } from "../../src/model/ties.js";
import { type TieWeight, tieWeight } from "../../src/queries/sharing-weight.js";
import type { GeneratedGraph } from "./generated-graph.js";

/** A sharer as the oracle sees it: sums of whole weights, and the shared ids by tie, sorted. */
export interface ExpectedSharer {
  readonly id: string;
  readonly units: number;
  readonly shared: { readonly [tie: string]: readonly string[] };
}

/** The relationship of each tie, whether it starts at the paper, and the other node's count of papers. */
const TIED_BY: { readonly [T in Tie]: readonly [RelationshipType, boolean, string] } = {
  AUTHOR: ["AUTHORED", false, "paperCount"],
  METHOD: ["USES_METHOD", true, "paperCount"],
  DATASET: ["USES_DATASET", true, "paperCount"],
  TASK: ["ADDRESSES", true, "paperCount"],
  REPOSITORY: ["HAS_CODE", true, "paperCount"],
  VENUE: ["PUBLISHED_IN", true, "paperCount"],
  REFERENCE: ["CITES", true, "citedByCount"],
  CITED_BY: ["CITES", false, "referenceCount"],
};

/** All papers that share nodes with one, in order: two nested loops over plain maps. */
export function expectedSharers(
  graph: GeneratedGraph,
  paper: string,
  choice: {
    readonly ties: readonly Tie[];
    readonly weight: TieWeight;
    readonly minShared: number;
    readonly minConfidence: number;
  },
): readonly ExpectedSharer[] {
  const degrees = new Map(graph.nodes.map(({ id, properties }) => [id, properties]));
  const nodesOf = new Map<string, Map<string, string>>();
  for (const tie of choice.ties) {
    const [type, outward] = TIED_BY[tie];
    for (const relationship of graph.relationships.filter((each) => each.type === type)) {
      if (Number(relationship.properties.confidence ?? 1) < choice.minConfidence) continue;
      const [from, to] = outward ? [relationship.from, relationship.to] : [relationship.to, relationship.from];
      const nodes = nodesOf.get(from) ?? new Map<string, string>();
      nodesOf.set(from, nodes.set(`${tie} ${to}`, to));
    }
  }
  const weightOf = (key: string) => {
    const [tie, ...id] = key.split(" ");
    const counter = TIED_BY[tie as Tie][2];
    return tieWeight(choice.weight, Number(degrees.get(id.join(" "))?.[counter]));
  };
  const mine = nodesOf.get(paper) ?? new Map<string, string>();
  const sharers: ExpectedSharer[] = [];
  for (const [id, nodes] of nodesOf) {
    const both = [...nodes.keys()].filter((key) => mine.has(key)).sort();
    if (id === paper || both.length < Math.max(1, choice.minShared)) continue;
    const shared: Record<string, string[]> = {};
    for (const key of both) {
      const [tie = "", ...rest] = key.split(" ");
      shared[tie] = [...(shared[tie] ?? []), rest.join(" ")];
    }
    sharers.push({ id, units: both.reduce((sum, key) => sum + weightOf(key), 0), shared });
  }
  return sharers.sort((a, b) => b.units - a.units || (a.id < b.id ? -1 : 1));
}

/** Every paper of a graph. */
export function paperIds(graph: GeneratedGraph): readonly string[] {
  return graph.nodes.filter(({ label }) => label === "Paper").map(({ id }) => id);
}

/** The types of relationship whose ends are both shown by the API. */
export const SHOWN_TYPES = (Object.keys(RELATIONSHIPS) as RelationshipType[]).filter(
  (type) => type !== "IDENTIFIES" && type !== "REFERS_TO",
);
