import { Field, Int, ObjectType } from "type-graphql";
import { Node } from "./node.type.js";

@ObjectType({ implements: Node, description: "A code repository that papers link to.", simpleResolvers: true })
export class Repository extends Node {
  @Field(() => String, { description: "Host, owner and name, as `github.com/owner/name`." })
  path!: string;

  @Field(() => String, { description: "The site it is on, as `github.com`." })
  host!: string;

  @Field(() => String, { description: "Whose it is on that site." })
  owner!: string;

  @Field(() => String, { description: "Its name under its owner." })
  name!: string;

  @Field(() => String, { description: "Its address." })
  url!: string;

  @Field(() => Int, { nullable: true, description: "Stars at its host, as a source stated them." })
  stars?: number | null;

  @Field(() => Int, { description: "How many papers of this graph link to it, at any confidence." })
  paperCount!: number;
}
