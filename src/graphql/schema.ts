import "reflect-metadata";
import { type GraphQLSchema, isInterfaceType } from "graphql";
import { buildSchemaSync, type NonEmptyArray } from "type-graphql";
import { MentionResolver } from "./lists/mention.resolver.js";
import { SearchResolver } from "./lists/search.resolver.js";
import { AuthorResolver } from "./nodes/author.resolver.js";
import { DatasetResolver } from "./nodes/dataset.resolver.js";
import { MethodResolver } from "./nodes/method.resolver.js";
import { NodeResolver } from "./nodes/node.resolver.js";
import { Node, typeOfNode } from "./nodes/node.type.js";
import { OrganizationResolver } from "./nodes/organization.resolver.js";
import { PaperResolver } from "./nodes/paper.resolver.js";
import { PapersResolver } from "./nodes/papers.resolver.js";
import { RepositoryResolver } from "./nodes/repository.resolver.js";
import { StatisticsResolver } from "./nodes/statistics.resolver.js";
import { TaskResolver } from "./nodes/task.resolver.js";
import { TopicResolver } from "./nodes/topic.resolver.js";
import { VenueResolver } from "./nodes/venue.resolver.js";
import { CoOccurringResolver } from "./traversals/co-occurring.resolver.js";
import { CoauthorEdgeResolver, CoauthorsResolver } from "./traversals/coauthors.resolver.js";
import { PathResolver } from "./traversals/path.resolver.js";
import { SharedNodesResolver } from "./traversals/shared-nodes.resolver.js";
import { SharingResolver } from "./traversals/sharing.resolver.js";
import { validateArguments } from "./types/validate-arguments.js";

/** Every class that answers fields. */
const RESOLVERS: NonEmptyArray<new () => object> = [
  NodeResolver,
  PapersResolver,
  PaperResolver,
  MentionResolver,
  AuthorResolver,
  MethodResolver,
  DatasetResolver,
  TaskResolver,
  RepositoryResolver,
  VenueResolver,
  OrganizationResolver,
  TopicResolver,
  SharingResolver,
  SharedNodesResolver,
  CoauthorsResolver,
  CoauthorEdgeResolver,
  CoOccurringResolver,
  SearchResolver,
  PathResolver,
  StatisticsResolver,
];

/** Builds the executable schema. */
export function buildSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: RESOLVERS,
    // Only what can be reached is part of the schema, not the bases of generic types.
    orphanedTypes: [],
    validateFn: validateArguments,
  });
  const node = schema.getType(Node.name);
  // type-graphql makes a promise of it, which a compiled question does not wait for.
  if (isInterfaceType(node)) node.resolveType = typeOfNode;
  return schema;
}
