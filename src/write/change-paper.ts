import type { GraphBatch } from "./graph-batch.js";
import {
  type EdgeEnds,
  PAPER_EDGE_TYPES,
  PAPER_EDGES,
  type PaperEdge,
  type PaperState,
  type Properties,
} from "./graph-state.js";

/** Brings into a batch what is different between a paper as it was and as it is; false where nothing is. */
export function changePaper(batch: GraphBatch, was: PaperState | undefined, now: PaperState | undefined): boolean {
  const id = now?.id ?? was?.id;
  if (id === undefined) return false;
  let hasChanged = batch.changeNode("Paper", id, was?.properties, now?.properties);
  const changeEdge = (edge: EdgeEnds, before: Properties | undefined, after: Properties | undefined) => {
    if (batch.changeEdge(edge, before, after)) hasChanged = true;
  };
  for (const type of PAPER_EDGE_TYPES) {
    const held = was?.edges.get(type);
    const next = now?.edges.get(type);
    for (const [other, properties] of next ?? []) changeEdge(paperEdge(type, id, other), held?.get(other), properties);
    for (const [other, properties] of held ?? [])
      if (!next?.has(other)) changeEdge(paperEdge(type, id, other), properties, undefined);
  }
  return hasChanged;
}

function paperEdge(type: PaperEdge, paper: string, other: string): EdgeEnds {
  const { paperIs, other: label } = PAPER_EDGES[type];
  const here = { label: "Paper", key: paper } as const;
  const there = { label, key: other };
  return paperIs === "start" ? { type, from: here, to: there } : { type, from: there, to: here };
}
