import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from "type-graphql";
import type { NodeFields } from "../../queries/node-fields.js";
import type { GraphContext } from "../context.js";
import { PaperConnection, TopicConnection } from "../lists/connections.type.js";
import { TopicsArgs } from "../lists/list.args.js";
import { listConnection } from "../lists/list-connection.js";
import { plainEdge } from "../lists/neighbour-edges.js";
import { neighboursConnection } from "../lists/neighbours-connection.js";
import { MOST_PAPERS_FIRST } from "../lists/order.input.js";
import { PageArgs } from "../lists/page.args.js";
import { findNode } from "./find-node.js";
import { NamedArgs } from "./named.args.js";
import { Topic } from "./topic.type.js";

@Resolver(() => Topic)
export class TopicResolver {
  @Query(() => Topic, {
    nullable: true,
    description: "The topic that exactly one of id and name names; null where there is none.",
  })
  topic(
    @Args(() => NamedArgs) { id, name }: NamedArgs,
    @Ctx() { loaders }: GraphContext,
  ): Promise<NodeFields["Topic"] | null> {
    return findNode("Topic", { id, name }, loaders);
  }

  @Query(() => TopicConnection, { description: "Topics, those with most papers first unless asked otherwise." })
  topics(
    @Args(() => TopicsArgs) args: TopicsArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TopicConnection> {
    return listConnection("Topic", args, { context, info, order: MOST_PAPERS_FIRST });
  }

  @FieldResolver(() => PaperConnection, { description: "Papers of the topic, newest first." })
  papers(
    @Root() { id }: Topic,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PaperConnection> {
    return neighboursConnection("topicPapers", id, args, { context, info }, plainEdge);
  }
}
