import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from "type-graphql";
import type { NodeFields } from "../../queries/node-fields.js";
import type { GraphContext } from "../context.js";
import { AuthorConnection, OrganizationConnection, PaperConnection } from "../lists/connections.type.js";
import { OrganizationsArgs } from "../lists/list.args.js";
import { listConnection } from "../lists/list-connection.js";
import { plainEdge } from "../lists/neighbour-edges.js";
import { neighboursConnection } from "../lists/neighbours-connection.js";
import { MOST_PAPERS_FIRST } from "../lists/order.input.js";
import { PageArgs } from "../lists/page.args.js";
import { findNode } from "./find-node.js";
import { NamedArgs } from "./named.args.js";
import { Organization } from "./organization.type.js";

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
