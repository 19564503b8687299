import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from "type-graphql";
import type { NodeFields } from "../../queries/node-fields.js";
import type { GraphContext } from "../context.js";
import { DatasetConnection } from "../lists/connections.type.js";
import { DatasetsArgs } from "../lists/list.args.js";
import { listConnection } from "../lists/list-connection.js";
import { MentionArgs, readMention } from "../lists/mention.args.js";
import { mentioningEdge } from "../lists/neighbour-edges.js";
import { neighboursConnection } from "../lists/neighbours-connection.js";
import { MOST_PAPERS_FIRST } from "../lists/order.input.js";
import { PageArgs } from "../lists/page.args.js";
import { MentioningPaperConnection } from "../lists/paper-connections.type.js";
import { Dataset } from "./dataset.type.js";
import { findNode } from "./find-node.js";
import { NamedArgs } from "./named.args.js";

@Resolver(() => Dataset)
export class DatasetResolver {
  @Query(() => Dataset, {
    nullable: true,
    description: "The dataset that exactly one of id and name names; null where there is none.",
  })
  dataset(
    @Args(() => NamedArgs) { id, name }: NamedArgs,
    @Ctx() { loaders }: GraphContext,
  ): Promise<NodeFields["Dataset"] | null> {
    return findNode("Dataset", { id, name }, loaders);
  }

  @Query(() => DatasetConnection, { description: "Datasets, those with most papers first unless asked otherwise." })
  datasets(
    @Args(() => DatasetsArgs) args: DatasetsArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DatasetConnection> {
    return listConnection("Dataset", args, { context, info, order: MOST_PAPERS_FIRST });
  }

  @FieldResolver(() => MentioningPaperConnection, { description: "Papers that name the dataset, newest first." })
  papers(
    @Root() { id }: Dataset,
    @Args(() => MentionArgs) args: MentionArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MentioningPaperConnection> {
    return neighboursConnection(
      "datasetPapers",
      id,
      args,
      { context, info, mention: readMention(args) },
      mentioningEdge,
    );
  }

  @FieldResolver(() => MentioningPaperConnection, { description: "Papers that introduce the dataset, newest first." })
  introducedBy(
    @Root() { id }: Dataset,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MentioningPaperConnection> {
    return neighboursConnection(
      "datasetPapers",
      id,
      args,
      { context, info, mention: readMention({ role: "INTRODUCED" }) },
      mentioningEdge,
    );
  }
}
