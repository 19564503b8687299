import { type ClassType, Field, Float, ObjectType } from "type-graphql";
import type { NodeId } from "../../model/ids.js";
import type { MentionRole } from "../../model/provenance.js";
import { MentionRoleEnum } from "../types/enums.js";
import type { EdgeOf } from "./connection.js";

/** Why a paper is tied to something it names; the field `evidence` is added by its resolver. */
@ObjectType({ simpleResolvers: true })
export abstract class Mention {
  @Field(() => MentionRoleEnum, { description: "What the paper does with it." })
  role!: MentionRole;

  @Field(() => Float, { description: "Probability that the tie is right, from 0 to 1; 1 where a source states it." })
  confidence!: number;

  /** JSON list of Evidence, as the graph holds it. */
  evidenceJson!: string | null;
  /** The paper whose texts the evidence points into. */
  paper!: { readonly id: NodeId; readonly title: string };
}

/** The base class of an edge that is a mention, as `Edge` is of others. */
export function MentionEdge<Node extends object>(
  node: () => ClassType<Node> | object,
): abstract new () => EdgeOf<Node> & Mention {
  @ObjectType({ simpleResolvers: true })
  abstract class MentionEdgeBase extends Mention implements EdgeOf<Node> {
    @Field(() => String, { description: "Marks this item for `after` and `before`." })
    cursor!: string;

    @Field(() => node() as ClassType<Node>, { description: "The item itself." })
    node!: Node;
  }
  return MentionEdgeBase;
}
