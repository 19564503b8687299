import { Field, Int, ObjectType } from "type-graphql";
import type { RelationshipKind } from "../../model/relationships.js";
import { Node } from "../nodes/node.type.js";
import { RelationshipKindEnum } from "../types/enums.js";

@ObjectType({ description: "One relationship of a path, read from its start to its end.", simpleResolvers: true })
export class PathRelationship {
  @Field(() => RelationshipKindEnum, { description: "What the start is to the end." })
  kind!: RelationshipKind;

  @Field(() => Node, { description: "The node it starts at." })
  start!: Node;

  @Field(() => Node, { description: "The node it ends at." })
  end!: Node;
}

@ObjectType({ description: "A way from one node to another.", simpleResolvers: true })
export class Path {
  @Field(() => Int, { description: "How many relationships it has." })
  length!: number;

  @Field(() => [Node], { description: "The nodes on it, both ends among them." })
  nodes!: readonly Node[];

  @Field(() => [PathRelationship], {
    description: "The relationships on it, in their order; each may point either way along the path.",
  })
  relationships!: readonly PathRelationship[];
}
