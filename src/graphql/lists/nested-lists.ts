import {
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getArgumentValues,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from "graphql";
import { relationOrderWidth } from "../../loaders/neighbours.loader.js";
import type { NodeKind } from "../../model/node-kind.js";
import { RELATION_NAMES, RELATIONS, type RelationName } from "../../model/relations.js";
import type { MentionFilter } from "../../queries/filter.js";
import type { NeighboursRequest } from "../../queries/neighbours-request.js";
import type { GraphContext } from "../context.js";
import { type MentionArgs, readMention } from "./mention.args.js";
import { type PageArgs, readPage } from "./page.args.js";
import { isIncluded } from "./selects.js";

/** Fields of a paper whose lists can be read with the list that the paper is in. */
const NESTED = new Map(
  RELATION_NAMES.filter((name) => RELATIONS[name].of === "Paper").map((name) => [RELATIONS[name].field, name] as const),
);
const MOST = 8;

/** The lists selected right below the nodes of a connection, as their own resolvers will ask for them. */
export function nestedLists(kind: NodeKind, context: GraphContext, info: GraphQLResolveInfo): NeighboursRequest[] {
  const type = info.schema.getType(kind);
  if (kind !== "Paper" || !isObjectType(type)) return [];
  const requests = new Map<string, NeighboursRequest>();
  for (const edges of select(info.fieldNodes, "edges", info)) {
    for (const node of select([edges], "node", info)) {
      for (const field of selectedFields(node.selectionSet, info)) {
        const known = NESTED.get(field.name.value);
        const request = known && requestOf(known, field, type, context, info);
        if (request) requests.set(JSON.stringify(request), request);
      }
    }
  }
  return [...requests.values()].slice(0, MOST);
}

function requestOf(
  relation: RelationName,
  field: FieldNode,
  type: GraphQLObjectType,
  context: GraphContext,
  info: GraphQLResolveInfo,
): NeighboursRequest | undefined {
  const definition = type.getFields()[field.name.value];
  if (!definition) return undefined;
  const args = getArgumentValues(definition, field, info.variableValues) as PageArgs & MentionArgs;
  // Arguments that are out of bounds are refused by the field's own resolver.
  if (args.first !== undefined && args.first !== null && args.first < 1) return undefined;
  try {
    const mention: MentionFilter | undefined = RELATIONS[relation].mention ? readMention(args) : undefined;
    const page = readPage(args, context, relation, relationOrderWidth(relation));
    return { relation, ...(mention ? { mention } : {}), page };
  } catch {
    return undefined;
  }
}

function select(nodes: readonly FieldNode[], name: string, info: GraphQLResolveInfo): FieldNode[] {
  return nodes.flatMap(({ selectionSet }) => selectedFields(selectionSet, info).filter((f) => f.name.value === name));
}

function selectedFields(set: SelectionSetNode | undefined, info: GraphQLResolveInfo): FieldNode[] {
  return (set?.selections ?? []).flatMap((selection) => {
    if (!isIncluded(selection, info)) return [];
    if (selection.kind === Kind.FIELD) return [selection];
    if (selection.kind === Kind.INLINE_FRAGMENT) return selectedFields(selection.selectionSet, info);
    return selectedFields(info.fragments[selection.name.value]?.selectionSet, info);
  });
}
