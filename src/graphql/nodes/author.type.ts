import { Field, ObjectType } from "type-graphql";
import { Named } from "./named.type.js";
import { Node } from "./node.type.js";

@ObjectType({ implements: Node, description: "A person who writes papers.", simpleResolvers: true })
export class Author extends Named {
  @Field(() => String, { nullable: true, description: "ORCID iD, as `0000-0002-1825-0097`." })
  orcid?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether another author bears the same name and only their ids tell the two apart.",
  })
  ambiguous?: boolean | null;
}
