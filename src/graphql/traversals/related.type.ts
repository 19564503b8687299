import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import type { NodeId } from "../../model/ids.js";
import type { TextField } from "../../model/provenance.js";
import { Edge, UncountedConnection } from "../lists/connection.js";
import { Paper } from "../nodes/paper.js";
import { TextFieldEnum } from "../types/enums.js";
import { SharedNodes } from "./sharing.type.js";

@ObjectType({ description: "Where words stand in a text of a paper.", simpleResolvers: true })
export class WordPlace {
  @Field(() => ID, { description: "The paper." })
  paper!: NodeId;

  @Field(() => TextFieldEnum, { description: "The text." })
  field!: TextField;

  @Field(() => Int, { description: "Where they start, in UTF-16 code units." })
  start!: number;

  @Field(() => Int, { description: "Where they end, exclusive." })
  end!: number;
}

@ObjectType({ description: "A word, or two neighbours, that papers have in common.", simpleResolvers: true })
export class SharedWord {
  @Field(() => String, { description: "As it first stands in the related paper." })
  text!: string;

  @Field(() => Float, { description: "What it adds to the score." })
  weight!: number;

  @Field(() => [WordPlace], {
    description: "Wherever it stands: in the related paper, then in those that were asked about.",
  })
  places!: readonly WordPlace[];
}

/** Its words and citations are resolved from the ids it holds. */
@ObjectType({ description: "A paper that is related to others, with the reasons.", simpleResolvers: true })
export class PaperRelatedEdge extends Edge(() => Paper) {
  @Field(() => Float, {
    description:
      "How alike the words are, from 0 to 1, and a twentieth of what the shared nodes weigh by rarity; less half of the same for each of `unlike`.",
  })
  score!: number;

  @Field(() => SharedNodes, { description: "The very nodes by which it is tied to them, the rarest first." })
  shared!: SharedNodes;

  like!: readonly NodeId[];
  byText!: boolean;
}

@ObjectType({
  description: "A page of the papers that are related to some, the highest score first, equal scores by id.",
  simpleResolvers: true,
})
export class PaperRelatedConnection extends UncountedConnection(() => PaperRelatedEdge) {}
