import { Field, Float, Int, ObjectType } from "type-graphql";
import { Connection, Edge } from "../lists/connection.js";
import { NAMED_KINDS } from "../nodes/named-kinds.js";

@ObjectType({ description: "A method in the same papers as another.", simpleResolvers: true })
export class CoOccurrenceEdge extends Edge(() => NAMED_KINDS.Method.type) {
  @Field(() => Int, { description: "How many papers name both." })
  paperCount!: number;

  @Field(() => Float, {
    description: "How many times more often the two meet than if papers chose their methods independently.",
  })
  lift!: number;
}

@ObjectType({
  description: "A page of the methods in the same papers as a method, in the order chosen, then by name.",
  simpleResolvers: true,
})
export class CoOccurrenceConnection extends Connection(() => CoOccurrenceEdge) {}
