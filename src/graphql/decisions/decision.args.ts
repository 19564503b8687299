import { ArgsType, Field, ID, Int } from "type-graphql";
import type { JudgedKind } from "../../model/decision.js";
import type { MentionRole } from "../../model/provenance.js";
import { IsCount } from "../types/argument-rules.js";
import { DEFAULT_PAGE_SIZE } from "../types/default-page-size.js";
import { JudgedKindEnum, MentionRoleEnum } from "../types/enums.js";

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

/** Why a person says something, and who does; the rules of what is said are those of whoever keeps it. */
@ArgsType()
export abstract class SaidArgs {
  @Field(() => String, { nullable: true, description: "Why, for those who come after." })
  reason?: string | null;

  @Field(() => String, { nullable: true, description: "Who says it." })
  person?: string | null;
}

@ArgsType()
export class DecideArgs extends SaidArgs {
  @Field(() => [ID], { nullable: true, description: "Ids of papers, or of authors, that are one and the same." })
  same?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      "Ids of papers, or of authors, no two of which are the same; an id from before a wrong join names its part.",
  })
  different?: string[] | null;
}

@ArgsType()
export class MentionArgs extends SaidArgs {
  @Field(() => ID, { description: "Id of the paper." })
  paper!: string;

  @Field(() => ID, { description: "Id of a method, dataset, task or repository." })
  node!: string;
}

@ArgsType()
export class AcceptArgs extends MentionArgs {
  @Field(() => MentionRoleEnum, {
    nullable: true,
    description: "What the paper does with it; what others say of that stays where it is left out.",
  })
  role?: MentionRole | null;
}

@ArgsType()
export class RenameArgs extends SaidArgs {
  @Field(() => ID, { description: "Id of an author, or of a method, dataset, task, venue, organization or topic." })
  id!: string;

  @Field(() => String, { description: "The name to show." })
  name!: string;
}
