import type { GraphQLResolveInfo } from "graphql";
import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Info, Query, Resolver, Root } from "type-graphql";
import type { NodeFields } from "../../queries/node-fields.js";
import type { GraphContext } from "../context.js";
import { RepositoryConnection } from "../lists/connections.type.js";
import { RepositoriesArgs } from "../lists/list.args.js";
import { listConnection } from "../lists/list-connection.js";
import { MentionArgs, readMention } from "../lists/mention.args.js";
import { mentioningEdge } from "../lists/neighbour-edges.js";
import { neighboursConnection } from "../lists/neighbours-connection.js";
import { MOST_PAPERS_FIRST } from "../lists/order.input.js";
import { RepositoryPaperConnection } from "../lists/paper-connections.type.js";
import { findNode } from "./find-node.js";
import { Repository } from "./repository.type.js";

@ArgsType()
class RepositoryArgs {
  @Field(() => ID, { nullable: true, description: "An id that this API gave." })
  id?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Its path `host/owner/name` or address, without regard to case.",
  })
  path?: string | null;
}

@Resolver(() => Repository)
export class RepositoryResolver {
  @Query(() => Repository, {
    nullable: true,
    description: "The repository that exactly one of id and path names; null where there is none.",
  })
  repository(
    @Args(() => RepositoryArgs) { id, path }: RepositoryArgs,
    @Ctx() { loaders }: GraphContext,
  ): Promise<NodeFields["Repository"] | null> {
    return findNode("Repository", { id, path }, loaders);
  }

  @Query(() => RepositoryConnection, {
    description: "Repositories, those with most papers first unless asked otherwise.",
  })
  repositories(
    @Args(() => RepositoriesArgs) args: RepositoriesArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RepositoryConnection> {
    return listConnection("Repository", args, { context, info, order: MOST_PAPERS_FIRST });
  }

  @FieldResolver(() => RepositoryPaperConnection, { description: "Papers that link to the repository, newest first." })
  papers(
    @Root() { id }: Repository,
    @Args(() => MentionArgs) args: MentionArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RepositoryPaperConnection> {
    return neighboursConnection(
      "repositoryPapers",
      id,
      args,
      { context, info, mention: readMention(args) },
      mentioningEdge,
    );
  }
}
