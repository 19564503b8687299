import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from "type-graphql";
import type { NodeFields } from "../../queries/node-fields.js";
import type { GraphContext } from "../context.js";
import { PaperConnection, VenueConnection } from "../lists/connections.type.js";
import { VenuesArgs } from "../lists/list.args.js";
import { listConnection } from "../lists/list-connection.js";
import { plainEdge } from "../lists/neighbour-edges.js";
import { neighboursConnection } from "../lists/neighbours-connection.js";
import { MOST_PAPERS_FIRST } from "../lists/order.input.js";
import { PageArgs } from "../lists/page.args.js";
import { findNode } from "./find-node.js";
import { NamedArgs } from "./named.args.js";
import { Venue } from "./venue.type.js";

@Resolver(() => Venue)
export class VenueResolver {
  @Query(() => Venue, {
    nullable: true,
    description: "The venue that exactly one of id and name names; null where there is none.",
  })
  venue(
    @Args(() => NamedArgs) { id, name }: NamedArgs,
    @Ctx() { loaders }: GraphContext,
  ): Promise<NodeFields["Venue"] | null> {
    return findNode("Venue", { id, name }, loaders);
  }

  @Query(() => VenueConnection, { description: "Venues, those with most papers first unless asked otherwise." })
  venues(
    @Args(() => VenuesArgs) args: VenuesArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<VenueConnection> {
    return listConnection("Venue", args, { context, info, order: MOST_PAPERS_FIRST });
  }

  @FieldResolver(() => PaperConnection, { description: "Papers of the venue, newest first." })
  papers(
    @Root() { id }: Venue,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PaperConnection> {
    return neighboursConnection("venuePapers", id, args, { context, info }, plainEdge);
  }
}
