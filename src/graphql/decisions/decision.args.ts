import { ArgsType, Field, ID, Int } from "type-graphql";
import type { JudgedKind } from "../../model/decision.js";
import { IsCount } from "../types/argument-rules.js";
import { DEFAULT_PAGE_SIZE } from "../types/default-page-size.js";
import { JudgedKindEnum } from "../types/enums.js";

const MOST = 200;

@ArgsType()
export class FirstArgs {
  @Field(() => Int, { nullable: true, description: `How many, at most ${MOST}; ${DEFAULT_PAGE_SIZE} by default.` })
  @IsCount(MOST)
  first?: number | null;
}

@ArgsType()
export class PossibleSameArgs extends FirstArgs {
  @Field(() => JudgedKindEnum, { description: "Of which kind." })
  kind!: JudgedKind;
}

/** What a person says; its rules are those of whoever keeps it. */
@ArgsType()
export class DecideArgs {
  @Field(() => [ID], { nullable: true, description: "Ids of papers, or of authors, that are one and the same." })
  same?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      "Ids of papers, or of authors, no two of which are the same; an id from before a wrong join names its part.",
  })
  different?: string[] | null;

  @Field(() => String, { nullable: true, description: "Why, for those who come after." })
  reason?: string | null;

  @Field(() => String, { nullable: true, description: "Who says it." })
  person?: string | null;
}
