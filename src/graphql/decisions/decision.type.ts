import { Field, Float, ID, ObjectType } from "type-graphql";
import type { Decision, DecisionVerb } from "../../model/decision.js";
import type { NodeKind } from "../../model/node-kind.js";
import type { MentionRole } from "../../model/provenance.js";
import { Node } from "../nodes/node.type.js";
import { DecisionVerbEnum, MentionRoleEnum, NodeKindEnum } from "../types/enums.js";
import { DateTimeScalar } from "../types/scalars.js";

@ObjectType("Decision", { description: "What a person has said of nodes of the graph.", simpleResolvers: true })
export class DecisionType implements Decision {
  @Field(() => ID, { description: "Id of the decision, by which it is taken back; not a node." })
  id!: string;

  @Field(() => DecisionVerbEnum, { description: "What was said." })
  verb!: DecisionVerb;

  @Field(() => NodeKindEnum, {
    description: "The kind of what it was said of; where a paper mentions something, the kind of that.",
  })
  kind!: NodeKind;

  @Field(() => [String], {
    description:
      "The records that it is kept by, one of each node it was said of; for people with the place of the name. Of a node that its name makes, its id.",
  })
  keys!: readonly string[];

  @Field(() => String, {
    nullable: true,
    description: "Of a mention, the name of what is mentioned; of a node that is renamed, the name.",
  })
  name!: string | null;

  @Field(() => MentionRoleEnum, {
    nullable: true,
    description: "Of a mention, what the paper does with it, where the person says so.",
  })
  role!: MentionRole | null;

  @Field(() => String, { nullable: true, description: "Why, in the person's words." })
  reason!: string | null;

  @Field(() => String, { nullable: true, description: "Who said it." })
  person!: string | null;

  @Field(() => DateTimeScalar, { description: "When it was said." })
  at!: string;

  @Field(() => Boolean, { description: "Whether it was taken back." })
  undone!: boolean;
}

@ObjectType({ description: "Two nodes that may be the same, for a person to judge.", simpleResolvers: true })
export class PossiblySame {
  @Field(() => Node, { description: "The one." })
  left!: Node;

  @Field(() => Node, { description: "The other." })
  right!: Node;

  @Field(() => Float, { description: "How much speaks for it; comparable within a kind." })
  strength!: number;

  @Field(() => String, { description: "What speaks for it." })
  reason!: string;
}
