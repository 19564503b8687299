import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from "type-graphql";
import type { NodeFields } from "../../queries/node-fields.js";
import type { GraphContext } from "../context.js";
import { MethodConnection } from "../lists/connections.type.js";
import { MethodsArgs } from "../lists/list.args.js";
import { listConnection } from "../lists/list-connection.js";
import { MentionArgs, readMention } from "../lists/mention.args.js";
import { mentioningEdge, plainEdge } from "../lists/neighbour-edges.js";
import { neighboursConnection } from "../lists/neighbours-connection.js";
import { MOST_PAPERS_FIRST } from "../lists/order.input.js";
import { PageArgs } from "../lists/page.args.js";
import { MentioningPaperConnection } from "../lists/paper-connections.type.js";
import { findNode } from "./find-node.js";
import { Method } from "./method.type.js";
import { NamedArgs } from "./named.args.js";

@Resolver(() => Method)
export class MethodResolver {
  @Query(() => Method, {
    nullable: true,
    description: "The method that exactly one of id and name names; null where there is none.",
  })
  method(
    @Args(() => NamedArgs) { id, name }: NamedArgs,
    @Ctx() { loaders }: GraphContext,
  ): Promise<NodeFields["Method"] | null> {
    return findNode("Method", { id, name }, loaders);
  }

  @Query(() => MethodConnection, { description: "Methods, those with most papers first unless asked otherwise." })
  methods(
    @Args(() => MethodsArgs) args: MethodsArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MethodConnection> {
    return listConnection("Method", args, { context, info, order: MOST_PAPERS_FIRST });
  }

  @FieldResolver(() => MentioningPaperConnection, { description: "Papers that name the method, newest first." })
  papers(
    @Root() { id }: Method,
    @Args(() => MentionArgs) args: MentionArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MentioningPaperConnection> {
    return neighboursConnection(
      "methodPapers",
      id,
      args,
      { context, info, mention: readMention(args) },
      mentioningEdge,
    );
  }

  @FieldResolver(() => MentioningPaperConnection, { description: "Papers that introduce the method, newest first." })
  introducedBy(
    @Root() { id }: Method,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MentioningPaperConnection> {
    return neighboursConnection(
      "methodPapers",
      id,
      args,
      { context, info, mention: readMention({ role: "INTRODUCED" }) },
      mentioningEdge,
    );
  }

  @FieldResolver(() => MethodConnection, { description: "Methods that are variants of this one, by name." })
  variants(
    @Root() { id }: Method,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MethodConnection> {
    return neighboursConnection("methodVariants", id, args, { context, info }, plainEdge);
  }

  @FieldResolver(() => MethodConnection, { description: "Methods that this one is a variant of, by name." })
  variantOf(
    @Root() { id }: Method,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MethodConnection> {
    return neighboursConnection("methodVariantOf", id, args, { context, info }, plainEdge);
  }
}
