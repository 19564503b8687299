import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from "type-graphql";
import type { NodeFields } from "../loaders/node.loader.js";
import { AuthorConnection, OrganizationConnection, PaperConnection } from "./connections.type.js";
import type { GraphContext } from "./context.js";
import { findNode } from "./find-node.js";
import { OrganizationsArgs } from "./list.args.js";
import { listConnection } from "./list-connection.js";
import { NamedArgs } from "./named.args.js";
import { plainEdge } from "./neighbour-edges.js";
import { neighboursConnection } from "./neighbours.js";
import { MOST_PAPERS_FIRST } from "./order.input.js";
import { Organization } from "./organization.type.js";
import { PageArgs } from "./page.args.js";

@Resolver(() => Organization)
export class OrganizationResolver {
  @Query(() => Organization, {
    nullable: true,
    description: "The organization that exactly one of id and name names; null where there is none.",
  })
  organization(
    @Args(() => NamedArgs) { id, name }: NamedArgs,
    @Ctx() { loaders }: GraphContext,
  ): Promise<NodeFields["Organization"] | null> {
    return findNode("Organization", { id, name }, loaders);
  }

  @Query(() => OrganizationConnection, {
    description: "Organizations, those with most papers first unless asked otherwise.",
  })
  organizations(
    @Args(() => OrganizationsArgs) args: OrganizationsArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrganizationConnection> {
    return listConnection("Organization", args, { context, info, order: MOST_PAPERS_FIRST });
  }

  @FieldResolver(() => PaperConnection, { description: "Papers of the organization, newest first." })
  papers(
    @Root() { id }: Organization,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PaperConnection> {
    return neighboursConnection("organizationPapers", id, args, { context, info }, plainEdge);
  }

  @FieldResolver(() => AuthorConnection, { description: "Authors who belong to the organization, by name." })
  authors(
    @Root() { id }: Organization,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AuthorConnection> {
    return neighboursConnection("organizationAuthors", id, args, { context, info }, plainEdge);
  }
}
