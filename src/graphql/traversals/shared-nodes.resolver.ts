import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { nodeLoader } from "../../loaders/node.loader.js";
import type { Tie } from "../../model/ties.js";
import type { AnyFields } from "../../queries/node-fields.js";
import type { GraphContext } from "../context.js";
import { Author } from "../nodes/author.type.js";
import { Dataset } from "../nodes/dataset.type.js";
import { Method } from "../nodes/method.type.js";
import { Paper } from "../nodes/paper.type.js";
import { Repository } from "../nodes/repository.type.js";
import { Task } from "../nodes/task.type.js";
import { Venue } from "../nodes/venue.type.js";
import { SharedNodes } from "./sharing.type.js";

@Resolver(() => SharedNodes)
export class SharedNodesResolver {
  @FieldResolver(() => [Author], { description: "Authors of both." })
  authors(@Root() shared: SharedNodes, @Ctx() context: GraphContext) {
    return nodesOf("AUTHOR", shared, context);
  }

  @FieldResolver(() => [Method], { description: "Methods that both introduce or use." })
  methods(@Root() shared: SharedNodes, @Ctx() context: GraphContext) {
    return nodesOf("METHOD", shared, context);
  }

  @FieldResolver(() => [Dataset], { description: "Datasets that both introduce or use." })
  datasets(@Root() shared: SharedNodes, @Ctx() context: GraphContext) {
    return nodesOf("DATASET", shared, context);
  }

  @FieldResolver(() => [Task], { description: "Tasks that both work on." })
  tasks(@Root() shared: SharedNodes, @Ctx() context: GraphContext) {
    return nodesOf("TASK", shared, context);
  }

  @FieldResolver(() => [Repository], { description: "Code repositories that both link to." })
  repositories(@Root() shared: SharedNodes, @Ctx() context: GraphContext) {
    return nodesOf("REPOSITORY", shared, context);
  }

  @FieldResolver(() => [Venue], { description: "Venues where both appeared." })
  venues(@Root() shared: SharedNodes, @Ctx() context: GraphContext) {
    return nodesOf("VENUE", shared, context);
  }

  @FieldResolver(() => [Paper], { description: "Papers that both cite." })
  references(@Root() shared: SharedNodes, @Ctx() context: GraphContext) {
    return nodesOf("REFERENCE", shared, context);
  }

  @FieldResolver(() => [Paper], { description: "Papers that cite both." })
  citedBy(@Root() shared: SharedNodes, @Ctx() context: GraphContext) {
    return nodesOf("CITED_BY", shared, context);
  }
}

async function nodesOf(tie: Tie, { ids }: SharedNodes, { loaders }: GraphContext): Promise<readonly AnyFields[]> {
  const nodes = await loaders.loadMany(nodeLoader, ids[tie] ?? []);
  return nodes.filter((node) => node !== null);
}
