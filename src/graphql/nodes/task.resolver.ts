import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from "type-graphql";
import type { NodeFields } from "../../queries/node-fields.js";
import type { GraphContext } from "../context.js";
import { TaskConnection } from "../lists/connections.type.js";
import { TasksArgs } from "../lists/list.args.js";
import { listConnection } from "../lists/list-connection.js";
import { MentionArgs, readMention } from "../lists/mention.args.js";
import { mentioningEdge, plainEdge } from "../lists/neighbour-edges.js";
import { neighboursConnection } from "../lists/neighbours-connection.js";
import { MOST_PAPERS_FIRST } from "../lists/order.input.js";
import { PageArgs } from "../lists/page.args.js";
import { MentioningPaperConnection } from "../lists/paper-connections.type.js";
import { findNode } from "./find-node.js";
import { NamedArgs } from "./named.args.js";
import { Task } from "./task.type.js";

@Resolver(() => Task)
export class TaskResolver {
  @Query(() => Task, {
    nullable: true,
    description: "The task that exactly one of id and name names; null where there is none.",
  })
  task(
    @Args(() => NamedArgs) { id, name }: NamedArgs,
    @Ctx() { loaders }: GraphContext,
  ): Promise<NodeFields["Task"] | null> {
    return findNode("Task", { id, name }, loaders);
  }

  @Query(() => TaskConnection, { description: "Tasks, those with most papers first unless asked otherwise." })
  tasks(
    @Args(() => TasksArgs) args: TasksArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TaskConnection> {
    return listConnection("Task", args, { context, info, order: MOST_PAPERS_FIRST });
  }

  @FieldResolver(() => MentioningPaperConnection, { description: "Papers that name the task, newest first." })
  papers(
    @Root() { id }: Task,
    @Args(() => MentionArgs) args: MentionArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MentioningPaperConnection> {
    return neighboursConnection("taskPapers", id, args, { context, info, mention: readMention(args) }, mentioningEdge);
  }

  @FieldResolver(() => TaskConnection, { description: "Tasks that are part of this one, by name." })
  subtasks(
    @Root() { id }: Task,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TaskConnection> {
    return neighboursConnection("taskSubtasks", id, args, { context, info }, plainEdge);
  }
}
