import { ArrayMaxSize, ArrayMinSize } from "class-validator";
import { ArgsType, Field, Float } from "type-graphql";
import { DEFAULT_MIN_CONFIDENCE } from "../../model/confidence.js";
import type { Dimension, PaperCountOrder } from "../../model/dimension.js";
import { ForwardPageArgs } from "../lists/page.args.js";
import { WHERES } from "../lists/where.input.js";
import { IsProbability } from "../types/argument-rules.js";
import { DimensionEnum, PaperCountOrderEnum } from "../types/enums.js";

const ONE_OR_TWO = { message: "by must name one or two dimensions" };

@ArgsType()
export class PaperCountsArgs extends ForwardPageArgs {
  @Field(() => WHERES.Paper, { nullable: true, description: "Which papers are counted; all by default." })
  where?: object | null;

  @Field(() => [DimensionEnum], {
    description: "What to group by, one or two; a node twice counts the papers that have both, as a matrix has them.",
  })
  @ArrayMinSize(1, ONE_OR_TWO)
  @ArrayMaxSize(2, ONE_OR_TWO)
  by!: Dimension[];

  @Field(() => PaperCountOrderEnum, { nullable: true, description: "Which groups come first; COUNT by default." })
  orderBy?: PaperCountOrder | null;

  @Field(() => Float, {
    nullable: true,
    description: `Only mentions at least this sure, from 0 to 1; ${DEFAULT_MIN_CONFIDENCE} by default.`,
  })
  @IsProbability()
  minConfidence?: number | null;
}
