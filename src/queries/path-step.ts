import { LABELS } from "../model/graph-schema.js";
import type { NodeId } from "../model/ids.js";
import type { NodeKind } from "../model/node-kind.js";
import { RELATIONSHIP_KINDS, RELATIONSHIPS, type RelationshipKind } from "../model/relationships.js";
import type { GraphRow } from "../store/graph-store.js";
import { believed } from "./mention-cypher.js";
import type { Query } from "./query.js";

/** One relationship from a node of a frontier; `outward` where it starts there. */
export interface StepRow extends GraphRow {
  readonly near: NodeId;
  readonly kind: RelationshipKind;
  readonly outward: boolean;
  readonly far: NodeId;
  /** About how many relationships a walk from the far node meets. */
  readonly degree: number;
}

interface Branch {
  readonly near: NodeKind;
  readonly kind: RelationshipKind;
  readonly outward: boolean;
  readonly far: NodeKind;
}

const BRANCHES: readonly Branch[] = RELATIONSHIP_KINDS.flatMap((kind) => {
  const { from, to } = RELATIONSHIPS[kind];
  return [
    { near: from, kind, outward: true, far: to },
    { near: to, kind, outward: false, far: from },
  ];
});

/** Whether any of the kinds of relationship meets a node of this kind. */
export function canLeave(near: NodeKind, via: readonly RelationshipKind[]): boolean {
  return BRANCHES.some((branch) => branch.near === near && via.includes(branch.kind));
}

/**
 * Every relationship of the chosen kinds, in either direction, from nodes of the kinds in `from`, whose ids stand in
 * the parameter of that kind. Each of the branches gives at most `$most` rows.
 */
export function pathStep(
  from: readonly NodeKind[],
  via: readonly RelationshipKind[],
): Query<
  {
    readonly frontier: { readonly [kind: string]: readonly NodeId[] };
    readonly minConfidence: number;
    readonly most: number;
  },
  StepRow
> {
  const branches = BRANCHES.filter(({ near, kind }) => from.includes(near) && via.includes(kind));
  return {
    name: `pathStep(${from.join()}; ${via.join()})`,
    text: () => branches.map(branchText).join("\nUNION ALL\n"),
  };
}

function branchText({ near, kind, outward, far }: Branch): string {
  const arrow = outward ? `-[r:${kind}]->` : `<-[r:${kind}]-`;
  const condition = believed(kind, "r", { minConfidence: "$minConfidence" });
  const where = condition ? ` WHERE ${condition}` : "";
  const degree =
    far === "Paper"
      ? "coalesce(b.citedByCount, 0) + coalesce(b.referenceCount, 0) + coalesce(b.methodCount, 0) + 10"
      : "coalesce(b.paperCount, 0) + 1";
  return (
    `UNWIND $frontier.${near} AS id MATCH (a:${near} {${LABELS[near].key}: id})${arrow}(b:${far})${where} ` +
    `RETURN id AS near, '${kind}' AS kind, ${outward} AS outward, b.id AS far, ${degree} AS degree LIMIT $most`
  );
}
