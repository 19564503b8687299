import type { NodeId } from "../../src/model/ids.js";
import { RELATIONSHIPS, type RelationshipType } from "../../src/model/relationships.js";
import type { Tie } from "../../src/model/ties.js";
import type { TieWeight } from "../../src/queries/sharing-weight.js";
import type { GeneratedGraph } from "./generated-graph.js";
import { nodeId } from "./node-id.js";

/** A sharer as the oracle sees it: the sum of the weights, and the shared ids by tie, sorted. */
export interface ExpectedSharer {
  readonly id: string;
  readonly score: number;
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
  const degreeOf = (key: string) => {
    const [tie, ...id] = key.split(" ");
    return Math.max(1, Number(degrees.get(id.join(" "))?.[TIED_BY[tie as Tie][2]]));
  };
  const mine = nodesOf.get(paper) ?? new Map<string, string>();
  const sharers: (ExpectedSharer & { readonly exact: string; readonly sum: number })[] = [];
  for (const [id, nodes] of nodesOf) {
    const both = [...nodes.keys()].filter((key) => mine.has(key)).sort();
    if (id === paper || both.length < Math.max(1, choice.minShared)) continue;
    const shared: Record<string, string[]> = {};
    for (const key of both) {
      const [tie = "", ...rest] = key.split(" ");
      shared[tie] = [...(shared[tie] ?? []), rest.join(" ")];
    }
    const shares = both.map(degreeOf);
    const score = choice.weight === "COUNT" ? both.length : sum(shares.map((degree) => 1 / Math.log(1 + degree)));
    sharers.push({
      id,
      score: rounded(score),
      shared,
      sum: score,
      exact: exactSum(choice.weight === "COUNT" ? both.map(() => 1) : shares),
    });
  }
  const order = (a: (typeof sharers)[number], b: (typeof sharers)[number]) =>
    (a.exact === b.exact ? 0 : b.sum - a.sum) || (a.id < b.id ? -1 : 1);
  return sharers.sort(order).map(({ id, score, shared }) => ({ id, score, shared }));
}

/** As many decimals as a score is compared by. */
export function rounded(score: number): number {
  return Math.round(score * 1e9) / 1e9;
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);

/** Divides by every exponent there can be. */
const DENOMINATOR = 5_342_931_457_063_200n;

/**
 * The sum of 1 / ln(1 + degree) as a number that equal sums have in common: logarithms of powers of one base are added
 * as fractions, 1 / ln 9 = (1 / 2) / ln 3, and those of different bases never make up for one another.
 */
function exactSum(degrees: readonly number[]): string {
  const parts = new Map<number, bigint>();
  for (const degree of degrees) {
    const [base, exponent] = smallestBase(1 + degree);
    parts.set(base, (parts.get(base) ?? 0n) + DENOMINATOR / BigInt(exponent));
  }
  return [...parts]
    .sort(([a], [b]) => a - b)
    .map(([base, part]) => `${base}:${part}`)
    .join();
}

function smallestBase(whole: number): readonly [base: number, exponent: number] {
  for (let base = 2; base * base <= whole; base++) {
    let [power, exponent] = [base, 1];
    for (; power < whole; exponent++) power *= base;
    if (power === whole) return [base, exponent];
  }
  return [whole, 1];
}

/** Every paper of a graph. */
export function paperIds(graph: GeneratedGraph): readonly NodeId[] {
  return graph.nodes.filter(({ label }) => label === "Paper").map(({ id }) => nodeId(id));
}

/** The types of relationship whose ends are both shown by the API. */
export const SHOWN_TYPES = (Object.keys(RELATIONSHIPS) as RelationshipType[]).filter(
  (type) => type !== "IDENTIFIES" && type !== "REFERS_TO",
);
