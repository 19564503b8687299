import { type ClassType, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { nodeLoader } from "../../loaders/node.loader.js";
import { TIE_RELATIONSHIPS, type Tie } from "../../model/ties.js";
import type { AnyFields } from "../../queries/node-fields.js";
import type { GraphContext } from "../context.js";
import { KINDS } from "../nodes/kinds.js";
import { SharedNodes } from "./sharing.type.js";

/** Makes the resolver of the nodes by which a tie ties two papers. */
export function sharedNodesResolver(tie: Tie): ClassType<object> {
  const { field, node, shared } = TIE_RELATIONSHIPS[tie];

  @Resolver(() => SharedNodes)
  class SharedNodesResolver {
    @FieldResolver(() => [KINDS[node].type], { description: `${shared}.` })
    async [field](@Root() { ids }: SharedNodes, @Ctx() { loaders }: GraphContext): Promise<readonly AnyFields[]> {
      const nodes = await loaders.loadMany(nodeLoader, ids[tie] ?? []);
      return nodes.filter((found) => found !== null);
    }
  }
  return SharedNodesResolver;
}
