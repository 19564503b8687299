import type { Label } from "../model/graph-schema.js";
import { textsOf } from "../util/texts-of.js";
import type { EdgeEnds, Properties } from "./graph-state.js";

/** How often each value is given by the relationships of a node; a change where a count is negative. */
type Counts = { readonly [value: string]: number };

/** What the relationships of a linked node say of it, counted, so that what the last one said goes with it. */
export interface Tally {
  readonly edges: number;
  readonly names: Counts;
  readonly sources: Counts;
  /** Of a repository, the stars that its papers state. */
  readonly stars: Counts;
  /** The claims of papers to have introduced it (src/write/introductions.ts). */
  readonly claims: Counts;
}

const NOTHING: Tally = { edges: 0, names: {}, sources: {}, stars: {}, claims: {} };

/** Labels whose nodes are there because something points at them, and are called what it calls them. */
const LINKED: ReadonlySet<Label> = new Set([
  "Method",
  "Dataset",
  "Task",
  "Repository",
  "Venue",
  "Organization",
  "Topic",
  "ExternalId",
]);

/** Whether an end of a relationship is such a node. Where both are (a variant and its parent), the one pointed at. */
export function isLinked({ to, type }: EdgeEnds, end: EdgeEnds["from"]): boolean {
  return type !== "NAMES" && LINKED.has(end.label) && (end === to || !LINKED.has(to.label));
}

/** A tally with the relationship of these properties counted so many times more. */
export function addTally(tally: Tally | undefined, edge: Properties | undefined, times: 1 | -1): Tally {
  const held = tally ?? NOTHING;
  if (!edge) return held;
  return {
    edges: held.edges + times,
    names: addCounts(held.names, textsOf(edge.names), times),
    sources: addCounts(held.sources, textsOf(edge.sources), times),
    stars: addCounts(held.stars, typeof edge.stars === "number" ? [String(edge.stars)] : [], times),
    claims: addCounts(held.claims, typeof edge.claim === "string" ? [edge.claim] : [], times),
  };
}

/** Two tallies together. */
export function joinTallies(held: Tally, change: Tally): Tally {
  const join = (a: Counts, b: Counts) =>
    Object.entries(b).reduce<Counts>((sum, [value, count]) => addCounts(sum, [value], count), a);
  return {
    edges: held.edges + change.edges,
    names: join(held.names, change.names),
    sources: join(held.sources, change.sources),
    stars: join(held.stars, change.stars),
    claims: join(held.claims, change.claims),
  };
}

/** The tally that a node keeps. */
export function readTally(properties: Properties | undefined): Tally {
  return typeof properties?.tally === "string" ? { ...NOTHING, ...(JSON.parse(properties.tally) as Tally) } : NOTHING;
}

/** A tally as a node keeps it: values in order, nothing that is empty. */
export function tallyText(tally: Tally): string {
  const sorted = (counts: Counts) => Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1));
  const lists = (["names", "sources", "stars", "claims"] as const).flatMap((name) => {
    const entries = sorted(tally[name]);
    return entries.length === 0 ? [] : [[name, Object.fromEntries(entries)] as const];
  });
  return JSON.stringify({ edges: tally.edges, ...Object.fromEntries(lists) });
}

function addCounts(counts: Counts, values: readonly string[], times: number): Counts {
  if (values.length === 0) return counts;
  const next: { [value: string]: number } = { ...counts };
  for (const value of values) {
    const count = (next[value] ?? 0) + times;
    if (count === 0) delete next[value];
    else next[value] = count;
  }
  return next;
}
