import { type ClassType, Field, Float, ID, InputType, Int } from "type-graphql";
import type { MentionRole } from "../../model/provenance.js";
import { MentionRoleEnum } from "../types/enums.js";
import { DateScalar } from "../types/scalars.js";

@InputType({ description: "A test of a text. Case, accents and punctuation do not count; all tests given must hold." })
export class TextFilter {
  @Field(() => String, { nullable: true, description: "The whole text." })
  equals?: string | null;

  @Field(() => String, { nullable: true, description: "Words or letters in a row somewhere in it." })
  contains?: string | null;

  @Field(() => String, { nullable: true, description: "What it begins with." })
  startsWith?: string | null;
}

@InputType({
  description: "A test of a whole number; all tests given must hold, and none holds where there is no number.",
})
export class IntFilter {
  @Field(() => Int, { nullable: true, description: "This number." })
  equals?: number | null;

  @Field(() => Int, { nullable: true, description: "This number or more." })
  atLeast?: number | null;

  @Field(() => Int, { nullable: true, description: "This number or less." })
  atMost?: number | null;
}

@InputType({ description: "A test of a date; all tests given must hold, and none holds where there is no date." })
export class DateFilter {
  @Field(() => DateScalar, { nullable: true, description: "This day." })
  equals?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "This day or later." })
  atLeast?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "This day or earlier." })
  atMost?: string | null;
}

export interface NeighboursTest {
  some?: object | null;
  none?: object | null;
  every?: object | null;
  count?: IntFilter | null;
  role?: MentionRole | null;
  minConfidence?: number | null;
}

/** The base class of a test of neighbours; `where` is the filter type of their kind. */
export function NeighboursFilter<Where extends object>(
  where: () => ClassType<Where>,
): abstract new () => NeighboursTest {
  @InputType()
  abstract class NeighboursFilterBase implements NeighboursTest {
    @Field(() => where(), { nullable: true, description: "At least one is like this; `{}` asks for any." })
    some?: Where | null;

    @Field(() => where(), { nullable: true, description: "None is like this; `{}` asks for none at all." })
    none?: Where | null;

    @Field(() => where(), { nullable: true, description: "All are like this; holds where there are none." })
    every?: Where | null;

    @Field(() => IntFilter, { nullable: true, description: "How many there are." })
    count?: IntFilter | null;
  }
  return NeighboursFilterBase;
}

/** The base class of a test of neighbours tied by mentions. */
export function MentionsFilter<Where extends object>(where: () => ClassType<Where>): abstract new () => NeighboursTest {
  @InputType()
  abstract class MentionsFilterBase extends NeighboursFilter(where) {
    @Field(() => MentionRoleEnum, { nullable: true, description: "Look only at mentions in this role." })
    override role?: MentionRole | null;

    @Field(() => Float, {
      nullable: true,
      description: "Look only at mentions at least this probable, from 0 to 1; as sure as answers show by default.",
    })
    override minConfidence?: number | null;
  }
  return MentionsFilterBase;
}

export interface WhereBase {
  id?: string | null;
  ids?: string[] | null;
  AND?: readonly object[] | null;
  OR?: readonly object[] | null;
  NOT?: object | null;
}

/** The base class of the filter type of one kind of node. */
export function Where<Self extends object>(self: () => ClassType<Self>): abstract new () => WhereBase {
  @InputType()
  abstract class WhereOfKind implements WhereBase {
    @Field(() => ID, { nullable: true, description: "The node with this id." })
    id?: string | null;

    @Field(() => [ID], { nullable: true, description: "The nodes with one of these ids." })
    ids?: string[] | null;

    @Field(() => [self()], { nullable: true, description: "All of these hold." })
    AND?: Self[] | null;

    @Field(() => [self()], { nullable: true, description: "At least one of these holds." })
    OR?: Self[] | null;

    @Field(() => self(), { nullable: true, description: "This does not hold." })
    NOT?: Self | null;
  }
  return WhereOfKind;
}
