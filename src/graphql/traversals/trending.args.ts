import { ArgsType, Field, Float, Int } from "type-graphql";
import { DEFAULT_MIN_CONFIDENCE } from "../../model/confidence.js";
import type { NodeKind } from "../../model/node-kind.js";
import { WHERES } from "../lists/where.input.js";
import { IsCount, IsProbability } from "../types/argument-rules.js";
import { NodeKindEnum } from "../types/enums.js";
import { DateScalar } from "../types/scalars.js";

export const DEFAULT_WINDOW = 90;
export const DEFAULT_BASELINE = 365;
export const MOST_TRENDS = 100;
const MOST_DAYS = 36_600;

@ArgsType()
export class TrendingArgs {
  @Field(() => NodeKindEnum, { description: "What may grow: any kind that papers have but repositories." })
  kind!: NodeKind;

  @Field(() => WHERES.Paper, { nullable: true, description: "Which papers are looked at; all by default." })
  where?: object | null;

  @Field(() => DateScalar, { nullable: true, description: "The last day; that of the newest paper by default." })
  until?: string | null;

  @Field(() => Int, { nullable: true, description: `How many days are looked at; ${DEFAULT_WINDOW} by default.` })
  @IsCount(MOST_DAYS)
  window?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: `How many days before them they are held against; ${DEFAULT_BASELINE} by default.`,
  })
  @IsCount(MOST_DAYS)
  baseline?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: `Only mentions at least this sure, from 0 to 1; ${DEFAULT_MIN_CONFIDENCE} by default.`,
  })
  @IsProbability()
  minConfidence?: number | null;

  @Field(() => Int, { nullable: true, description: `How many, at most ${MOST_TRENDS}; 20 by default.` })
  @IsCount(MOST_TRENDS)
  first?: number | null;
}
