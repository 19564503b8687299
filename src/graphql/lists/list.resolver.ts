import type { GraphQLResolveInfo } from "graphql";
import { Args, type ClassType, Ctx, Info, Query, Resolver } from "type-graphql";
import type { GraphContext } from "../context.js";
import type { NodeDeclaration } from "../nodes/node-declaration.js";
import type { ConnectionOf } from "./connection.js";
import { CONNECTIONS } from "./kind-connections.js";
import { LIST_ARGS, type ListArguments } from "./list.args.js";
import { listConnection } from "./list-connection.js";

/** Makes the resolver of the query that lists the nodes of a kind: `methods(where: …)`. */
export function listResolver({ kind, nouns, list, sorting }: NodeDeclaration): ClassType<object> {
  const { first, otherwise } = sorting;

  @Resolver()
  class ListResolver {
    @Query(() => CONNECTIONS[kind], {
      description: `${nouns.charAt(0).toUpperCase()}${nouns.slice(1)}, ${first} unless asked otherwise.`,
    })
    [list](
      @Args(() => LIST_ARGS[kind]) args: ListArguments,
      @Ctx() context: GraphContext,
      @Info() info: GraphQLResolveInfo,
    ): Promise<ConnectionOf<object>> {
      return listConnection(kind, args, { context, info, order: otherwise });
    }
  }
  return ListResolver;
}
