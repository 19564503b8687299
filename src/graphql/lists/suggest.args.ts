import { ArrayMinSize, ArrayUnique, IsOptional, Length } from "class-validator";
import { ArgsType, Field, Int } from "type-graphql";
import type { NodeKind } from "../../model/node-kind.js";
import { IsCount } from "../types/argument-rules.js";
import { NodeKindEnum } from "../types/enums.js";

const KINDS = { message: "kinds must name at least one kind, each once" };
const MOST_SUGGESTIONS = 50;

export const DEFAULT_SUGGESTIONS = 10;

@ArgsType()
export class SuggestArgs {
  @Field(() => String, { description: "What has been typed so far." })
  @Length(1, 200, { message: "prefix must have 1 to 200 characters" })
  prefix!: string;

  @Field(() => [NodeKindEnum], { nullable: true, description: "Kinds of node to suggest; all by default." })
  @IsOptional()
  @ArrayMinSize(1, KINDS)
  @ArrayUnique(KINDS)
  kinds?: NodeKind[] | null;

  @Field(() => Int, {
    nullable: true,
    description: `How many to give at most, up to ${MOST_SUGGESTIONS}; ${DEFAULT_SUGGESTIONS} by default.`,
  })
  @IsCount(MOST_SUGGESTIONS)
  first?: number | null;
}
