import { IsIn, Max, Min, ValidateIf } from "class-validator";
import { ArgsType, Field, Float } from "type-graphql";
import type { MentionFilter } from "../loaders/lists.loader.js";
import { DEFAULT_MIN_CONFIDENCE } from "../model/confidence.js";
import type { MentionRole } from "../model/provenance.js";
import { MentionRoleEnum } from "./enums.js";
import { PageArgs } from "./page.args.js";

const PROBABILITY = { message: "minConfidence must be a number from 0 to 1, but is $value" };
const isGiven = (_: object, value: unknown) => value !== undefined && value !== null;

/** The arguments of a connection of mentions. */
@ArgsType()
export class MentionArgs extends PageArgs {
  @Field(() => MentionRoleEnum, { nullable: true, description: "Only mentions in this role; in any by default." })
  @ValidateIf(isGiven)
  @IsIn(Object.values(MentionRoleEnum))
  role?: MentionRole | null;

  @Field(() => Float, {
    nullable: true,
    description: `Only mentions at least this probable, from 0 to 1; ${DEFAULT_MIN_CONFIDENCE} by default.`,
  })
  @ValidateIf(isGiven)
  @Min(0, PROBABILITY)
  @Max(1, PROBABILITY)
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
