import { IsInt, Max, Min, ValidateIf } from "class-validator";
import { ArgsType, Field, Float, Int } from "type-graphql";
import type { CoOccurrenceOrder } from "../loaders/co-occurring.loader.js";
import { DEFAULT_MIN_CONFIDENCE } from "../model/confidence.js";
import { CoOccurrenceOrderEnum } from "./enums.js";
import { ForwardPageArgs } from "./page.args.js";

const isGiven = (_: object, value: unknown) => value !== undefined && value !== null;
const LEAST = { message: "minPapers must be a whole number from 1, but is $value" };
const PROBABILITY = { message: "minConfidence must be a number from 0 to 1, but is $value" };

@ArgsType()
export class CoOccurringArgs extends ForwardPageArgs {
  @Field(() => CoOccurrenceOrderEnum, { nullable: true, description: "Which come first; COUNT by default." })
  orderBy?: CoOccurrenceOrder | null;

  @Field(() => Int, {
    nullable: true,
    description: "Only methods that meet it in at least so many papers; 1 by default.",
  })
  @ValidateIf(isGiven)
  @IsInt(LEAST)
  @Min(1, LEAST)
  minPapers?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: `Only papers that name both at least this surely, from 0 to 1; ${DEFAULT_MIN_CONFIDENCE} by default.`,
  })
  @ValidateIf(isGiven)
  @Min(0, PROBABILITY)
  @Max(1, PROBABILITY)
  minConfidence?: number | null;
}
