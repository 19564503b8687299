import { ArrayMaxSize, IsOptional } from "class-validator";
import { ArgsType, type ClassType, Field } from "type-graphql";
import { MENTION_TYPE_OF } from "../../model/relationships.js";
import { eachKind } from "../nodes/kinds.js";
import { NEIGHBOURS_TEST_COST } from "./cost.js";
import { ORDERS, type OrderInput } from "./order.input.js";
import { PageArgs } from "./page.args.js";
import { WHERES } from "./where.input.js";

const MOST_WISHES = 8;

/** The arguments of a list of nodes of one kind. */
export interface ListArguments extends PageArgs {
  where?: object | null;
  orderBy?: OrderInput[] | null;
  /** Of kinds that papers mention alone. */
  includeUnsupported?: boolean | null;
}

/** The class of the arguments of the list of each kind. */
export const LIST_ARGS = eachKind(({ kind }): ClassType<ListArguments> => {
  @ArgsType()
  class ListArgs extends PageArgs implements ListArguments {
    @Field(() => WHERES[kind], {
      nullable: true,
      description: `Which ones; all by default. A test of neighbours costs ${NEIGHBOURS_TEST_COST}, and as many times what it tests of them.`,
    })
    where?: object | null;

    @Field(() => [ORDERS[kind]], {
      nullable: true,
      description: `How to sort, at most ${MOST_WISHES} wishes; ties are settled by id, and items without a value come last.`,
    })
    @IsOptional()
    @ArrayMaxSize(MOST_WISHES, { message: `orderBy must hold at most ${MOST_WISHES} wishes` })
    orderBy?: OrderInput[] | null;
  }
  if (kind in MENTION_TYPE_OF) {
    Field(() => Boolean, {
      nullable: true,
      description:
        "Whether to list those too that no paper names as surely as answers show by default; false by default.",
    })(ListArgs.prototype, "includeUnsupported");
  }
  return ListArgs;
});
