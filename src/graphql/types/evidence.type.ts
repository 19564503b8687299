import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import type { MentionRole, SourceName, TextField } from "../../model/provenance.js";
import { MentionRoleEnum, SourceNameEnum, TextFieldEnum } from "./enums.js";

@ObjectType({
  description: "One reason for a relationship: who says so and, where it was read in a text, the very words.",
  simpleResolvers: true,
})
export class EvidenceItem {
  @Field(() => SourceNameEnum, { description: "Who says so." })
  source!: SourceName;

  @Field(() => MentionRoleEnum, {
    nullable: true,
    description: "The role this reason gives; null where it gives none.",
  })
  role?: MentionRole | null;

  @Field(() => Float, { description: "Probability that the reason is right, from 0 to 1; 1 for what a source states." })
  confidence!: number;

  @Field(() => String, { nullable: true, description: "The reading rule that found it." })
  rule?: string | null;

  @Field(() => TextFieldEnum, { nullable: true, description: "The text it was read in." })
  field?: TextField | null;

  @Field(() => Int, { nullable: true, description: "Where the words start in that text, in UTF-16 code units." })
  start?: number | null;

  @Field(() => Int, { nullable: true, description: "Where the words end, exclusive." })
  end?: number | null;

  @Field(() => String, { nullable: true, description: "The words themselves." })
  text?: string | null;

  @Field(() => ID, { nullable: true, description: "Of what a person says, the decision, by which it is taken back." })
  decision?: string | null;

  @Field(() => String, { nullable: true, description: "Of what a person says, who it was." })
  person?: string | null;

  @Field(() => String, { nullable: true, description: "Of what a person says, why." })
  reason?: string | null;
}
