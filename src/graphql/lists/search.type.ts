import { Field, ID, Int, ObjectType } from "type-graphql";
import type { NodeKind } from "../../model/node-kind.js";
import type { SearchMatch } from "../../model/search-match.js";
import type { SnippetField } from "../../model/snippet.js";
import { Node } from "../nodes/node.type.js";
import { NodeKindEnum, SearchMatchEnum, SnippetFieldEnum } from "../types/enums.js";
import { Connection, Edge } from "./connection.js";

@ObjectType({ description: "A part of a text, in UTF-16 code units.", simpleResolvers: true })
export class TextPlace {
  @Field(() => Int, { description: "Where it starts." })
  start!: number;

  @Field(() => Int, { description: "Where it ends, exclusive." })
  end!: number;
}

@ObjectType({ description: "A part of a node's text that answers a search.", simpleResolvers: true })
export class TextSnippet extends TextPlace {
  @Field(() => SnippetFieldEnum, { description: "The text it is a part of; its places are places in that text." })
  field!: SnippetField;

  @Field(() => String, { description: "The part, as it is written." })
  text!: string;

  @Field(() => [TextPlace], { description: "The words in it that were looked for, within the part." })
  matches!: readonly TextPlace[];
}

@ObjectType({ description: "A node whose name someone may be typing.", simpleResolvers: true })
export class Suggestion {
  @Field(() => ID, { description: "The node's id." })
  id!: string;

  @Field(() => NodeKindEnum, { description: "What it is." })
  kind!: NodeKind;

  @Field(() => String, { description: "Its name, or the title of a paper." })
  name!: string;

  @Field(() => String, { description: "The name that was typed the beginning of: its own, or another one." })
  matched!: string;

  @Field(() => [TextPlace], { description: "What was typed, in `matched`." })
  places!: readonly TextPlace[];

  @Field(() => Int, { nullable: true, description: "How many papers it has; null for a paper." })
  paperCount?: number | null;

  @Field(() => Node, { description: "The node." })
  node!: Node;
}

@ObjectType({ description: "A node that a search found.", simpleResolvers: true })
export class SearchEdge extends Edge<Node>(() => Node) {
  @Field(() => SearchMatchEnum, { description: "Why it is found; of several reasons the best." })
  match!: SearchMatch;
}

@ObjectType({
  description: "A page of what a search found: by the reason, and at one reason the more popular or the better text.",
  simpleResolvers: true,
})
export class SearchConnection extends Connection(() => SearchEdge) {}
