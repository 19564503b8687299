import "reflect-metadata";
import { type GraphQLSchema, isInterfaceType } from "graphql";
import { buildSchemaSync, type ClassType, type NonEmptyArray } from "type-graphql";
import { RELATION_NAMES } from "../model/relations.js";
import { TIES } from "../model/ties.js";
import { DecisionResolver } from "./decisions/decision.resolver.js";
import { listResolver } from "./lists/list.resolver.js";
import { MentionResolver } from "./lists/mention.resolver.js";
import { relationResolver, roleResolver } from "./lists/relation.resolver.js";
import { SearchResolver } from "./lists/search.resolver.js";
import { SearchEdgeResolver } from "./lists/search-edge.resolver.js";
import { SuggestResolver } from "./lists/suggest.resolver.js";
import { KINDS } from "./nodes/kinds.js";
import { lookupResolver } from "./nodes/lookup.resolver.js";
import { NodeResolver } from "./nodes/node.resolver.js";
import { Node, typeOfNode } from "./nodes/node.type.js";
import { PaperResolver } from "./nodes/paper.resolver.js";
import { StatisticsResolver } from "./nodes/statistics.resolver.js";
import { CoOccurringResolver } from "./traversals/co-occurring.resolver.js";
import { CoauthorEdgeResolver, CoauthorsResolver } from "./traversals/coauthors.resolver.js";
import { PaperCountsResolver, PaperCountValueResolver } from "./traversals/paper-counts.resolver.js";
import { PathResolver } from "./traversals/path.resolver.js";
import { PaperRelatedEdgeResolver, RelatedResolver } from "./traversals/related.resolver.js";
import { sharedNodesResolver } from "./traversals/shared-nodes.resolver.js";
import { SharingResolver } from "./traversals/sharing.resolver.js";
import { TrendingResolver } from "./traversals/trending.resolver.js";
import { validateArguments } from "./types/validate-arguments.js";

/** Every class that answers fields: first those that follow from the declarations of kinds and relationships. */
const RESOLVERS: NonEmptyArray<ClassType<object>> = [
  NodeResolver,
  ...Object.values(KINDS).flatMap((kind) => [
    lookupResolver(kind),
    listResolver(kind),
    ...Object.entries(kind.roles ?? {}).map(([field, list]) => roleResolver(field, list)),
  ]),
  ...RELATION_NAMES.map(relationResolver),
  ...TIES.map(sharedNodesResolver),
  PaperResolver,
  MentionResolver,
  SharingResolver,
  RelatedResolver,
  PaperRelatedEdgeResolver,
  CoauthorsResolver,
  CoauthorEdgeResolver,
  CoOccurringResolver,
  SearchResolver,
  SearchEdgeResolver,
  SuggestResolver,
  PathResolver,
  PaperCountsResolver,
  PaperCountValueResolver,
  TrendingResolver,
  StatisticsResolver,
  DecisionResolver,
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
