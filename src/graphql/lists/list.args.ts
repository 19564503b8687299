import { ArrayMaxSize, IsOptional } from "class-validator";
import { ArgsType, type ClassType, Field } from "type-graphql";
import { NamedOrder, PaperOrder, RepositoryOrder } from "./order.input.js";
import { PageArgs } from "./page.args.js";
import {
  AuthorWhere,
  DatasetWhere,
  MethodWhere,
  OrganizationWhere,
  PaperWhere,
  RepositoryWhere,
  TaskWhere,
  TopicWhere,
  VenueWhere,
} from "./where.input.js";

const MOST_WISHES = 8;

/** The arguments of a list of nodes of one kind. */
export interface ListArguments extends PageArgs {
  where?: object | null;
  orderBy?: NamedOrder[] | null;
}

function ListArgs<W extends object, O extends NamedOrder>(
  where: () => ClassType<W>,
  order: () => ClassType<O>,
): abstract new () => ListArguments {
  @ArgsType()
  abstract class ListArgsBase extends PageArgs implements ListArguments {
    @Field(() => where(), { nullable: true, description: "Which ones; all by default." })
    where?: W | null;

    @Field(() => [order()], {
      nullable: true,
      description: `How to sort, at most ${MOST_WISHES} wishes; ties are settled by id, and items without a value come last.`,
    })
    @IsOptional()
    @ArrayMaxSize(MOST_WISHES, { message: `orderBy must hold at most ${MOST_WISHES} wishes` })
    orderBy?: O[] | null;
  }
  return ListArgsBase;
}

@ArgsType()
export class PapersArgs extends ListArgs(
  () => PaperWhere,
  () => PaperOrder,
) {}

@ArgsType()
export class AuthorsArgs extends ListArgs(
  () => AuthorWhere,
  () => NamedOrder,
) {}

@ArgsType()
export class MethodsArgs extends ListArgs(
  () => MethodWhere,
  () => NamedOrder,
) {}

@ArgsType()
export class DatasetsArgs extends ListArgs(
  () => DatasetWhere,
  () => NamedOrder,
) {}

@ArgsType()
export class TasksArgs extends ListArgs(
  () => TaskWhere,
  () => NamedOrder,
) {}

@ArgsType()
export class RepositoriesArgs extends ListArgs(
  () => RepositoryWhere,
  () => RepositoryOrder,
) {}

@ArgsType()
export class VenuesArgs extends ListArgs(
  () => VenueWhere,
  () => NamedOrder,
) {}

@ArgsType()
export class OrganizationsArgs extends ListArgs(
  () => OrganizationWhere,
  () => NamedOrder,
) {}

@ArgsType()
export class TopicsArgs extends ListArgs(
  () => TopicWhere,
  () => NamedOrder,
) {}
