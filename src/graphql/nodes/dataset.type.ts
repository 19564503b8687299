import { Field, ObjectType } from "type-graphql";
import { Named } from "./named.type.js";
import { Node } from "./node.type.js";

@ObjectType({
  implements: Node,
  description: "A dataset or benchmark that papers introduce or use.",
  simpleResolvers: true,
})
export class Dataset extends Named {
  @Field(() => String, { nullable: true, description: "Its page on the web." })
  homepage?: string | null;
}
