import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsOptional } from "class-validator";
import { ArgsType, Field, Float, ID } from "type-graphql";
import { DEFAULT_MIN_CONFIDENCE } from "../../model/confidence.js";
import { TIES } from "../../model/ties.js";
import type { RelatedRequest } from "../../queries/related.js";
import { ForwardPageArgs } from "../lists/page.args.js";
import { IsProbability } from "../types/argument-rules.js";
import { DEFAULT_REASONS, REASON_COUNT, type Reason, ReasonEnum } from "./reason.js";

const BECAUSE = { message: "because must name at least one reason, each once" };
const MOST_PAPERS = 20;
const LIKE = { message: `like must name from 1 to ${MOST_PAPERS} papers, each once` };
const UNLIKE = { message: `unlike must name at most ${MOST_PAPERS} papers, each once` };

/** The arguments of a ranking of papers by what relates them to others. */
@ArgsType()
export class RelatedArgs extends ForwardPageArgs {
  @Field(() => [ReasonEnum], {
    nullable: true,
    description: `What counts; ${DEFAULT_REASONS.join(", ")} by default.`,
  })
  @IsOptional()
  @ArrayMinSize(1, BECAUSE)
  @ArrayMaxSize(REASON_COUNT, BECAUSE)
  @ArrayUnique(BECAUSE)
  because?: Reason[] | null;

  @Field(() => Float, {
    nullable: true,
    description: `What papers name counts where both name it at least this surely, from 0 to 1; ${DEFAULT_MIN_CONFIDENCE} by default.`,
  })
  @IsProbability()
  minConfidence?: number | null;
}

/** The arguments of a recommendation. */
@ArgsType()
export class RecommendArgs extends RelatedArgs {
  @Field(() => [ID], { description: `Ids of the papers to be like, at most ${MOST_PAPERS}.` })
  @ArrayMinSize(1, LIKE)
  @ArrayMaxSize(MOST_PAPERS, LIKE)
  @ArrayUnique(LIKE)
  like!: string[];

  @Field(() => [ID], { nullable: true, description: `Ids of papers not to be like, at most ${MOST_PAPERS}.` })
  @IsOptional()
  @ArrayMaxSize(MOST_PAPERS, UNLIKE)
  @ArrayUnique(UNLIKE)
  unlike?: string[] | null;
}

/** What the arguments choose; ties in one order, so that equal choices are one. */
export function readReasons(args: RelatedArgs): Pick<RelatedRequest, "byText" | "ties" | "minConfidence"> {
  const because = args.because ?? DEFAULT_REASONS;
  return {
    byText: because.includes("TEXT"),
    ties: TIES.filter((tie) => because.includes(tie)),
    minConfidence: args.minConfidence ?? DEFAULT_MIN_CONFIDENCE,
  };
}
