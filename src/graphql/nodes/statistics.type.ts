import { Field, Int, ObjectType } from "type-graphql";
import { NODE_KINDS } from "../../model/node-kind.js";
import type { GraphSize } from "../../queries/graph-size.js";
import { KINDS } from "./kinds.js";

@ObjectType({ description: "How many papers a year has.", simpleResolvers: true })
export class YearCount {
  @Field(() => Int, { nullable: true, description: "The year; null for papers that have none." })
  year!: number | null;

  @Field(() => Int, { description: "How many papers." })
  papers!: number;
}

/** Holds how many there are of each kind by the name of its list; its own lists are resolved by their fields. */
@ObjectType({ description: "How much there is in the graph.", simpleResolvers: true })
export class Statistics {
  @Field(() => Int, { description: "How many relationships between them all." })
  relationships: number;

  constructor({ nodes, relationships }: GraphSize) {
    this.relationships = relationships;
    Object.assign(this, Object.fromEntries(NODE_KINDS.map((kind) => [KINDS[kind].list, nodes[kind]])));
  }
}

for (const { list, nouns } of Object.values(KINDS)) {
  Field(() => Int, { description: `How many ${nouns}.` })(Statistics.prototype, list);
}
