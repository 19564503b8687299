import { ArrayMaxSize, ArrayMinSize, ArrayUnique } from "class-validator";
import { ArgsType, Field, Float, Int } from "type-graphql";
import { DEFAULT_MIN_CONFIDENCE } from "../../model/confidence.js";
import { TIES, type Tie } from "../../model/ties.js";
import type { SharingChoice } from "../../queries/sharing.js";
import type { TieWeight } from "../../queries/sharing-weight.js";
import { ForwardPageArgs } from "../lists/page.args.js";
import { IsCount, IsProbability } from "../types/argument-rules.js";
import { TieEnum, TieWeightEnum } from "../types/enums.js";

const BY = { message: "by must name at least one tie, each once" };

/** The arguments of a ranking of papers by what they share with one, where the ties are fixed. */
@ArgsType()
export class SharingRankArgs extends ForwardPageArgs {
  @Field(() => TieWeightEnum, { nullable: true, description: "How much a shared node counts; RARITY by default." })
  weight?: TieWeight | null;

  @Field(() => Int, { nullable: true, description: "Only papers that share at least so many nodes; 1 by default." })
  @IsCount()
  minShared?: number | null;
}

/** The arguments of a ranking of papers by what they share with one. */
@ArgsType()
export class SharingArgs extends SharingRankArgs {
  @Field(() => [TieEnum], { description: "What counts as shared." })
  @ArrayMinSize(1, BY)
  @ArrayMaxSize(TIES.length, BY)
  @ArrayUnique(BY)
  by!: Tie[];

  @Field(() => Float, {
    nullable: true,
    description: `What papers name counts where both name it at least this surely, from 0 to 1; ${DEFAULT_MIN_CONFIDENCE} by default.`,
  })
  @IsProbability()
  minConfidence?: number | null;
}

/** What the arguments choose; ties in one order, so that equal choices are one. */
export function readChoice(ties: readonly Tie[], args: SharingRankArgs & Partial<SharingArgs>): SharingChoice {
  return {
    ties: TIES.filter((tie) => ties.includes(tie)),
    weight: args.weight ?? "RARITY",
    minShared: args.minShared ?? 1,
    minConfidence: args.minConfidence ?? DEFAULT_MIN_CONFIDENCE,
  };
}
