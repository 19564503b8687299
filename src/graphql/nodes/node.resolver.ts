import { ArrayMaxSize, MaxLength } from "class-validator";
import { Arg, Args, ArgsType, Ctx, Field, ID, Query, Resolver } from "type-graphql";
import type { AnyFields } from "../../queries/node-fields.js";
import type { GraphContext } from "../context.js";
import { Node } from "./node.type.js";
import { nodeById } from "./node-by-id.js";

const MOST_IDS = 200;

@ArgsType()
class NodesArgs {
  @Field(() => [ID], { description: `Ids of nodes of any kinds, at most ${MOST_IDS}.` })
  @ArrayMaxSize(MOST_IDS, { message: `ids must hold at most ${MOST_IDS} ids` })
  @MaxLength(300, { each: true, message: "each of ids must be an id that this API gave, of at most 300 characters" })
  ids!: string[];
}

@Resolver()
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description: "The node with this id, of whatever kind; null where there is none.",
  })
  node(
    @Arg("id", () => ID, { description: "An id that this API gave." }) id: string,
    @Ctx() { loaders }: GraphContext,
  ): Promise<AnyFields | null> {
    return nodeById(id, loaders);
  }

  @Query(() => [Node], {
    nullable: "items",
    description: "The nodes with these ids, in their order; null where there is none.",
  })
  nodes(
    @Args(() => NodesArgs) { ids }: NodesArgs,
    @Ctx() { loaders }: GraphContext,
  ): Promise<readonly (AnyFields | null)[]> {
    return Promise.all(ids.map((id) => nodeById(id, loaders)));
  }
}
