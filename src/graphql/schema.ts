import "reflect-metadata";
import { type GraphQLSchema, isInterfaceType } from "graphql";
import { buildSchemaSync, type NonEmptyArray } from "type-graphql";
import { AuthorResolver } from "./author.resolver.js";
import { CoOccurringResolver } from "./co-occurring.resolver.js";
import { CoauthorEdgeResolver, CoauthorsResolver } from "./coauthors.resolver.js";
import { DatasetResolver } from "./dataset.resolver.js";
import { MentionResolver } from "./mention.resolver.js";
import { MethodResolver } from "./method.resolver.js";
import { NodeResolver } from "./node.resolver.js";
import { Node, typeOfNode } from "./node.type.js";
import { OrganizationResolver } from "./organization.resolver.js";
import { PaperResolver } from "./paper.resolver.js";
import { PapersResolver } from "./papers.resolver.js";
import { PathResolver } from "./path.resolver.js";
import { RepositoryResolver } from "./repository.resolver.js";
import { SearchResolver } from "./search.resolver.js";
import { SharedNodesResolver } from "./shared-nodes.resolver.js";
import { SharingResolver } from "./sharing.resolver.js";
import { StatisticsResolver } from "./statistics.resolver.js";
import { TaskResolver } from "./task.resolver.js";
import { TopicResolver } from "./topic.resolver.js";
import { validateArguments } from "./validate-arguments.js";
import { VenueResolver } from "./venue.resolver.js";

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
