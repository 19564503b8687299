import { Field, Int, ObjectType } from "type-graphql";
import { Node } from "./node.type.js";

/** What methods, datasets, tasks, venues, organizations, topics and authors have in common. */
@ObjectType({ simpleResolvers: true })
export abstract class Named extends Node {
  @Field(() => String, { description: "The fullest spelling of its name." })
  name!: string;

  @Field(() => [String], { description: "Other spellings of its name." })
  aliases!: readonly string[];

  @Field(() => Int, {
    description: "How many papers of this graph have it, at the confidence that answers show by default.",
  })
  paperCount!: number;
}
