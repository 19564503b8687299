import { RELATIONSHIPS, type RelationshipType } from "../../src/model/graph-schema.js";
import { TIE_PATTERNS, type Tie } from "../../src/queries/sharing-tie.js";
import { type TieWeight, tieWeight } from "../../src/queries/sharing-weight.js";
import type { GeneratedGraph } from "./generated-graph.js";

/** A sharer as the oracle sees it: sums of whole weights, and the shared ids by tie, sorted. */
export interface ExpectedSharer {
  readonly id: string;
  readonly units: number;
  readonly shared: { readonly [tie: string]: readonly string[] };
}

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
    const { fromPaper, hasConfidence } = TIE_PATTERNS[tie];
    const type = /:(\w+)/.exec(fromPaper)?.[1] as RelationshipType;
    const outward = fromPaper.endsWith(">");
    for (const relationship of graph.relationships.filter((each) => each.type === type)) {
      if (hasConfidence && Number(relationship.properties.confidence) < choice.minConfidence) continue;
      const [from, to] = outward ? [relationship.from, relationship.to] : [relationship.to, relationship.from];
      const nodes = nodesOf.get(from) ?? new Map<string, string>();
      nodesOf.set(from, nodes.set(`${tie} ${to}`, to));
    }
  }
  const weightOf = (key: string) => {
    const [tie, ...id] = key.split(" ");
    const counter = TIE_PATTERNS[tie as Tie].degree;
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
