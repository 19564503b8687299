import type { GraphQLResolveInfo } from "graphql";
import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Info, Query, Resolver, Root } from "type-graphql";
import type { NodeFields } from "../../queries/node-fields.js";
import type { GraphContext } from "../context.js";
import { AuthorConnection, OrganizationConnection } from "../lists/connections.type.js";
import { AuthorsArgs } from "../lists/list.args.js";
import { listConnection } from "../lists/list-connection.js";
import { edgeWithProperties, plainEdge } from "../lists/neighbour-edges.js";
import { neighboursConnection } from "../lists/neighbours-connection.js";
import { MOST_PAPERS_FIRST } from "../lists/order.input.js";
import { PageArgs } from "../lists/page.args.js";
import { AuthorPaperConnection } from "../lists/paper-connections.type.js";
import { ExternalIdInput } from "../types/external-id.input.js";
import { Author } from "./author.type.js";
import { findNode } from "./find-node.js";

@ArgsType()
class AuthorArgs {
  @Field(() => ID, { nullable: true, description: "An id that this API gave." })
  id?: string | null;

  @Field(() => ExternalIdInput, { nullable: true, description: "Any name the world has for the author." })
  externalId?: ExternalIdInput | null;

  @Field(() => String, {
    nullable: true,
    description: "The name, without regard to case and accents; of several authors the one with most papers.",
  })
  name?: string | null;
}

@Resolver(() => Author)
export class AuthorResolver {
  @Query(() => Author, {
    nullable: true,
    description: "The author that exactly one of id, externalId and name names; null where there is none.",
  })
  author(
    @Args(() => AuthorArgs) { id, externalId, name }: AuthorArgs,
    @Ctx() { loaders }: GraphContext,
  ): Promise<NodeFields["Author"] | null> {
    return findNode("Author", { id, externalId, name }, loaders);
  }

  @Query(() => AuthorConnection, { description: "Authors, those with most papers first unless asked otherwise." })
  authors(
    @Args(() => AuthorsArgs) args: AuthorsArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AuthorConnection> {
    return listConnection("Author", args, { context, info, order: MOST_PAPERS_FIRST });
  }

  @FieldResolver(() => AuthorPaperConnection, { description: "Papers of the author, newest first." })
  papers(
    @Root() { id }: Author,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AuthorPaperConnection> {
    return neighboursConnection("authorPapers", id, args, { context, info }, edgeWithProperties);
  }

  @FieldResolver(() => OrganizationConnection, { description: "Organizations the author belongs to, by name." })
  organizations(
    @Root() { id }: Author,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrganizationConnection> {
    return neighboursConnection("authorOrganizations", id, args, { context, info }, plainEdge);
  }
}
