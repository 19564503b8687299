import { Field, ObjectType } from "type-graphql";
import { Named } from "./named.type.js";
import { NAMED_SORTING, PAPER_COUNT } from "./named-kind.js";
import { Node } from "./node.type.js";
import type { NodeDeclaration } from "./node-declaration.js";

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

export const AUTHOR: NodeDeclaration = {
  kind: "Author",
  type: Author,
  noun: "author",
  nouns: "authors",
  list: "authors",
  lookup: {
    externalId: "Any name the world has for the author.",
    name: "The name, without regard to case and accents; of several authors the one with most papers.",
  },
  tests: { name: { test: "name", description: "Name." }, paperCount: { test: "number", description: PAPER_COUNT } },
  sorting: NAMED_SORTING,
};
