import { ArgsType, Field, Float, Int } from "type-graphql";
import { DEFAULT_MIN_CONFIDENCE } from "../../model/confidence.js";
import type { CoOccurrenceOrder } from "../../queries/co-occurring.js";
import { ForwardPageArgs } from "../lists/page.args.js";
import { IsCount, IsProbability } from "../types/argument-rules.js";
import { CoOccurrenceOrderEnum } from "../types/enums.js";

@ArgsType()
export class CoOccurringArgs extends ForwardPageArgs {
  @Field(() => CoOccurrenceOrderEnum, { nullable: true, description: "Which come first; COUNT by default." })
  orderBy?: CoOccurrenceOrder | null;

  @Field(() => Int, {
    nullable: true,
    description: "Only methods that meet it in at least so many papers; 1 by default.",
  })
  @IsCount()
  minPapers?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: `Only papers that name both at least this surely, from 0 to 1; ${DEFAULT_MIN_CONFIDENCE} by default.`,
  })
  @IsProbability()
  minConfidence?: number | null;
}
