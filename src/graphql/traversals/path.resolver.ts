import { Args, Ctx, Query, Resolver } from "type-graphql";
import { AppError } from "../../errors.js";
import type { Loaders } from "../../loaders/loaders.js";
import { nodeLoader } from "../../loaders/node.loader.js";
import { shortestPathLoader } from "../../loaders/shortest-path.loader.js";
import { DEFAULT_MIN_CONFIDENCE } from "../../model/confidence.js";
import type { NodeId } from "../../model/ids.js";
import { RELATIONSHIP_KINDS } from "../../model/relationships.js";
import type { AnyFields } from "../../queries/node-fields.js";
import type { GraphContext } from "../context.js";
import { nodeById } from "../nodes/node-by-id.js";
import { DEFAULT_MAX_HOPS, ShortestPathArgs } from "./path.args.js";
import { Path } from "./path.type.js";

@Resolver()
export class PathResolver {
  @Query(() => Path, {
    nullable: true,
    description:
      "A shortest path between two nodes, the same one every time; null where none is short enough. NOT_FOUND where an end does not exist.",
  })
  async shortestPath(
    @Args(() => ShortestPathArgs) { from, to, via, maxHops, minConfidence }: ShortestPathArgs,
    @Ctx() { loaders }: GraphContext,
  ): Promise<Path | null> {
    const [start, end] = await Promise.all([existing("from", from, loaders), existing("to", to, loaders)]);
    const found = await loaders.load(shortestPathLoader, {
      from: start,
      to: end,
      via: RELATIONSHIP_KINDS.filter((kind) => via?.includes(kind) ?? true),
      maxHops: maxHops ?? DEFAULT_MAX_HOPS,
      minConfidence: minConfidence ?? DEFAULT_MIN_CONFIDENCE,
    });
    if (!found) return null;
    const nodes = (await loaders.loadMany(nodeLoader, found.nodes)).filter((node) => node !== null);
    const nodeOf = new Map(nodes.map((node) => [node.id, node]));
    const relationships = found.steps.map(({ kind, from, to }) => ({
      kind,
      start: nodeOf.get(from) as AnyFields,
      end: nodeOf.get(to) as AnyFields,
    }));
    return { length: found.steps.length, nodes, relationships };
  }
}

async function existing(name: string, text: string, loaders: Loaders): Promise<NodeId> {
  const node = await nodeById(text, loaders);
  if (node) return node.id;
  throw new AppError("NOT_FOUND", `${name} must be the id of a node, but there is none with id "${text}"`);
}
