import type { NodeKind } from "../model/node-kind.js";
import type { RelationshipKind } from "../model/relationships.js";
import { TIE_RELATIONSHIPS, type Tie } from "../model/ties.js";

interface TiePattern {
  readonly label: NodeKind;
  readonly type: RelationshipKind;
  /** The relationship `r` between a paper and a node, written from the paper's side. */
  readonly fromPaper: string;
  /** The same, written from the node's side: both engines start a pattern at its first node. */
  readonly fromNode: string;
  /** The stored number of papers at the node: its degree. */
  readonly degree: string;
}

/** How a tie is written in Cypher. */
export function tiePattern(tie: Tie): TiePattern {
  const { type, paperIs, node, degree } = TIE_RELATIONSHIPS[tie];
  const [fromStart, fromEnd] = [`-[r:${type}]->`, `<-[r:${type}]-`];
  const [fromPaper, fromNode] = paperIs === "start" ? [fromStart, fromEnd] : [fromEnd, fromStart];
  return { label: node, type, fromPaper, fromNode, degree };
}
