import type { GraphQLResolveInfo } from "graphql";
import { Args, ArgsType, Ctx, Field, ID, Info, Query, Resolver } from "type-graphql";
import type { PaperFields } from "../../queries/node-fields.js";
import type { GraphContext } from "../context.js";
import { PaperConnection } from "../lists/connections.type.js";
import { PapersArgs } from "../lists/list.args.js";
import { listConnection } from "../lists/list-connection.js";
import { NEWEST_FIRST } from "../lists/order.input.js";
import { ExternalIdInput } from "../types/external-id.input.js";
import { findNode } from "./find-node.js";
import { Paper } from "./paper.type.js";

@ArgsType()
class PaperArgs {
  @Field(() => ID, { nullable: true, description: "An id that this API gave." })
  id?: string | null;

  @Field(() => ExternalIdInput, { nullable: true, description: "Any name the world has for the paper." })
  externalId?: ExternalIdInput | null;

  @Field(() => String, {
    nullable: true,
    description: "Its whole title, without regard to case, accents and punctuation; of several papers the most cited.",
  })
  title?: string | null;
}

@Resolver()
export class PapersResolver {
  @Query(() => Paper, {
    nullable: true,
    description: "The paper that exactly one of id, externalId and title names; null where there is none.",
  })
  paper(
    @Args(() => PaperArgs) { id, externalId, title }: PaperArgs,
    @Ctx() { loaders }: GraphContext,
  ): Promise<PaperFields | null> {
    return findNode("Paper", { id, externalId, title }, loaders);
  }

  @Query(() => PaperConnection, { description: "Papers, newest first unless asked otherwise." })
  papers(
    @Args(() => PapersArgs) args: PapersArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PaperConnection> {
    return listConnection("Paper", args, { context, info, order: NEWEST_FIRST });
  }
}
