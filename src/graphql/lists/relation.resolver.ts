import type { GraphQLResolveInfo } from "graphql";
import { Args, type ClassType, Ctx, Extensions, FieldResolver, Info, Resolver, Root } from "type-graphql";
import { RELATIONS, type RelationName } from "../../model/relations.js";
import type { AnyFields } from "../../queries/node-fields.js";
import type { GraphContext } from "../context.js";
import { KINDS } from "../nodes/kinds.js";
import type { RoleList } from "../nodes/node-declaration.js";
import type { ConnectionOf } from "./connection.js";
import type { ShortList } from "./cost.js";
import { MentionArgs, readMention } from "./mention.args.js";
import { neighboursConnection } from "./neighbours-connection.js";
import { PageArgs } from "./page.args.js";
import { IN_ORDER, RELATION_CONNECTIONS } from "./relation-connections.js";

/** Makes the resolver of the list of a node's neighbours along a relation. */
export function relationResolver(relation: RelationName): ClassType<object> {
  const { of, field, description, mention, order, usualLength } = RELATIONS[relation];
  const cost = usualLength ? ` In a list its cost is that of at most ${usualLength}.` : "";
  const ListArgs = mention ? MentionArgs : PageArgs;

  @Resolver(() => KINDS[of].type)
  class RelationResolver {
    @Extensions(usualLength ? ({ usualLength } satisfies ShortList) : {})
    @FieldResolver(() => RELATION_CONNECTIONS[relation], { description: `${description}${IN_ORDER[order]}.${cost}` })
    [field](
      @Root() root: AnyFields,
      @Args(() => ListArgs) args: MentionArgs,
      @Ctx() context: GraphContext,
      @Info() info: GraphQLResolveInfo,
    ): Promise<ConnectionOf<object>> {
      const mentioned = mention ? { mention: readMention(args) } : {};
      return neighboursConnection(relation, root, args, { context, info, ...mentioned });
    }
  }
  return RelationResolver;
}

/** Makes the resolver of a list of the neighbours that have one role. */
export function roleResolver(field: string, { relation, role, description }: RoleList): ClassType<object> {
  const { of, order } = RELATIONS[relation];

  @Resolver(() => KINDS[of].type)
  class RoleResolver {
    @FieldResolver(() => RELATION_CONNECTIONS[relation], { description: `${description}${IN_ORDER[order]}.` })
    [field](
      @Root() root: AnyFields,
      @Args(() => PageArgs) args: PageArgs,
      @Ctx() context: GraphContext,
      @Info() info: GraphQLResolveInfo,
    ): Promise<ConnectionOf<object>> {
      return neighboursConnection(relation, root, args, { context, info, mention: readMention({ role }) });
    }
  }
  return RoleResolver;
}
