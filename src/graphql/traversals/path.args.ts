import { ArrayMinSize, ArrayUnique, IsOptional, Length } from "class-validator";
import { ArgsType, Field, Float, ID, Int } from "type-graphql";
import { DEFAULT_MIN_CONFIDENCE } from "../../model/confidence.js";
import type { RelationshipKind } from "../../model/relationships.js";
import { IsCount, IsProbability } from "../types/argument-rules.js";
import { RelationshipKindEnum } from "../types/enums.js";

export const DEFAULT_MAX_HOPS = 6;
const MOST_HOPS = 12;

const NODE = { message: "$property must be an id that this API gave, of 1 to 300 characters" };
const VIA = { message: "via must name at least one kind of relationship, each once" };

@ArgsType()
export class ShortestPathArgs {
  @Field(() => ID, { description: "Id of the node to start from." })
  @Length(1, 300, NODE)
  from!: string;

  @Field(() => ID, { description: "Id of the node to reach." })
  @Length(1, 300, NODE)
  to!: string;

  @Field(() => [RelationshipKindEnum], {
    nullable: true,
    description: "Kinds of relationship to walk, in either direction; all by default.",
  })
  @IsOptional()
  @ArrayMinSize(1, VIA)
  @ArrayUnique(VIA)
  via?: RelationshipKind[] | null;

  @Field(() => Int, {
    nullable: true,
    description: `Most relationships on the path, from 1 to ${MOST_HOPS}; ${DEFAULT_MAX_HOPS} by default.`,
  })
  @IsCount(MOST_HOPS)
  maxHops?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: `Walk only mentions at least this sure, from 0 to 1; ${DEFAULT_MIN_CONFIDENCE} by default.`,
  })
  @IsProbability()
  minConfidence?: number | null;
}
