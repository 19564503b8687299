import { IsIn, IsOptional } from "class-validator";
import { ArgsType, Field, Float } from "type-graphql";
import { DEFAULT_MIN_CONFIDENCE } from "../../model/confidence.js";
import type { MentionRole } from "../../model/provenance.js";
import type { MentionFilter } from "../../queries/filter.js";
import { IsProbability } from "../types/argument-rules.js";
import { MentionRoleEnum } from "../types/enums.js";
import { PageArgs } from "./page.args.js";

/** The arguments of a connection of mentions. */
@ArgsType()
export class MentionArgs extends PageArgs {
  @Field(() => MentionRoleEnum, { nullable: true, description: "Only mentions in this role; in any by default." })
  @IsOptional()
  @IsIn(Object.values(MentionRoleEnum))
  role?: MentionRole | null;

  @Field(() => Float, {
    nullable: true,
    description: `Only mentions at least this probable, from 0 to 1; ${DEFAULT_MIN_CONFIDENCE} by default.`,
  })
  @IsProbability()
  minConfidence?: number | null;
}

/** The mentions a role and a confidence ask for. */
export function readMention({
  role,
  minConfidence,
}: {
  readonly role?: MentionRole | null;
  readonly minConfidence?: number | null;
}): MentionFilter {
  return { minConfidence: minConfidence ?? DEFAULT_MIN_CONFIDENCE, ...(role ? { role } : {}) };
}
