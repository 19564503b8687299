import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from "type-graphql";
import { neighboursLoader } from "../../loaders/neighbours.loader.js";
import { abstractLoader, externalIdsLoader, provenanceLoader } from "../../loaders/paper-details.loader.js";
import type { AnyFields } from "../../queries/node-fields.js";
import type { GraphContext } from "../context.js";
import { OrganizationConnection, TopicConnection } from "../lists/connections.type.js";
import { MentionArgs, readMention } from "../lists/mention.args.js";
import { citationEdge, edgeWithProperties, mentionEdge, plainEdge } from "../lists/neighbour-edges.js";
import { neighboursConnection } from "../lists/neighbours-connection.js";
import { PageArgs } from "../lists/page.args.js";
import {
  PaperAuthorConnection,
  PaperCitationConnection,
  PaperDatasetConnection,
  PaperMethodConnection,
  PaperRepositoryConnection,
  PaperTaskConnection,
} from "../lists/paper-connections.type.js";
import { ExternalIdType } from "../types/external-id.input.js";
import { SourceRecord } from "../types/provenance.type.js";
import { Paper } from "./paper.type.js";
import { Venue } from "./venue.type.js";

@Resolver(() => Paper)
export class PaperResolver {
  @FieldResolver(() => String, { nullable: true, description: "Its abstract, where a source has it." })
  abstract(@Root() { id }: Paper, @Ctx() { loaders }: GraphContext): Promise<string | null> {
    return loaders.load(abstractLoader, id);
  }

  @FieldResolver(() => [ExternalIdType], { description: "The names the world has for it." })
  externalIds(@Root() { id }: Paper, @Ctx() { loaders }: GraphContext): Promise<readonly object[]> {
    return loaders.load(externalIdsLoader, id);
  }

  @FieldResolver(() => [SourceRecord], { description: "The sources that state it." })
  provenance(@Root() { id }: Paper, @Ctx() { loaders }: GraphContext): Promise<readonly object[]> {
    return loaders.load(provenanceLoader, id);
  }

  @FieldResolver(() => Venue, {
    nullable: true,
    description: "Where it appeared; the first by name where sources differ.",
  })
  async venue(@Root() { id }: Paper, @Ctx() { loaders }: GraphContext): Promise<AnyFields | null> {
    const page = { size: 1, backward: false };
    const { items } = await loaders.load(neighboursLoader, { id, args: { relation: "paperVenues", page } });
    return items[0]?.node ?? null;
  }

  @FieldResolver(() => PaperAuthorConnection, { description: "Its authors known by name, in their order." })
  authors(
    @Root() { id }: Paper,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PaperAuthorConnection> {
    return neighboursConnection("paperAuthors", id, args, { context, info }, edgeWithProperties);
  }

  @FieldResolver(() => PaperMethodConnection, { description: "Methods it introduces or uses." })
  methods(
    @Root() paper: Paper,
    @Args(() => MentionArgs) args: MentionArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PaperMethodConnection> {
    return neighboursConnection(
      "paperMethods",
      paper.id,
      args,
      { context, info, mention: readMention(args) },
      mentionEdge(paper),
    );
  }

  @FieldResolver(() => PaperDatasetConnection, { description: "Datasets it introduces or uses." })
  datasets(
    @Root() paper: Paper,
    @Args(() => MentionArgs) args: MentionArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PaperDatasetConnection> {
    return neighboursConnection(
      "paperDatasets",
      paper.id,
      args,
      { context, info, mention: readMention(args) },
      mentionEdge(paper),
    );
  }

  @FieldResolver(() => PaperTaskConnection, { description: "Tasks it works on." })
  tasks(
    @Root() paper: Paper,
    @Args(() => MentionArgs) args: MentionArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PaperTaskConnection> {
    return neighboursConnection(
      "paperTasks",
      paper.id,
      args,
      { context, info, mention: readMention(args) },
      mentionEdge(paper),
    );
  }

  @FieldResolver(() => PaperRepositoryConnection, { description: "Code repositories it links to." })
  repositories(
    @Root() paper: Paper,
    @Args(() => MentionArgs) args: MentionArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PaperRepositoryConnection> {
    return neighboursConnection(
      "paperRepositories",
      paper.id,
      args,
      { context, info, mention: readMention(args) },
      mentionEdge(paper),
    );
  }

  @FieldResolver(() => TopicConnection, { description: "Topics it is about, by name." })
  topics(
    @Root() { id }: Paper,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TopicConnection> {
    return neighboursConnection("paperTopics", id, args, { context, info }, plainEdge);
  }

  @FieldResolver(() => OrganizationConnection, { description: "Organizations it comes from, by name." })
  organizations(
    @Root() { id }: Paper,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrganizationConnection> {
    return neighboursConnection("paperOrganizations", id, args, { context, info }, plainEdge);
  }

  @FieldResolver(() => PaperCitationConnection, { description: "Papers of this graph that it cites, newest first." })
  references(
    @Root() { id }: Paper,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PaperCitationConnection> {
    return neighboursConnection("paperReferences", id, args, { context, info }, citationEdge);
  }

  @FieldResolver(() => PaperCitationConnection, { description: "Papers of this graph that cite it, newest first." })
  citedBy(
    @Root() { id }: Paper,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PaperCitationConnection> {
    return neighboursConnection("paperCitedBy", id, args, { context, info }, citationEdge);
  }
}
