import type { GraphQLResolveInfo } from "graphql";
import { neighbourCountLoader, neighboursLoader, relationOrderWidth } from "../../loaders/neighbours.loader.js";
import type { RelationName } from "../../model/relations.js";
import type { MentionFilter } from "../../queries/filter.js";
import type { AnyFields } from "../../queries/node-fields.js";
import type { GraphContext } from "../context.js";
import { type ConnectionOf, toConnection } from "./connection.js";
import { neighbourEdge } from "./neighbour-edge.js";
import { type PageArgs, readPage } from "./page.args.js";
import { selects } from "./selects.js";

/** Resolves a nested connection: a page of the neighbours of one node, and their count where it is selected. */
export async function neighboursConnection(
  relation: RelationName,
  root: AnyFields,
  args: PageArgs,
  { context, info, mention }: { context: GraphContext; info: GraphQLResolveInfo; mention?: MentionFilter },
): Promise<ConnectionOf<object>> {
  const { id } = root;
  // Cursors do not bind the filter: one taken under another role or confidence still marks a place in the order.
  const request = { relation, ...(mention ? { mention } : {}) };
  const page = readPage(args, context, relation, relationOrderWidth(relation));
  const [read, total] = await Promise.all([
    context.loaders.load(neighboursLoader, { id, args: { ...request, page } }),
    selects(info, "totalCount") ? context.loaders.load(neighbourCountLoader, { id, args: request }) : undefined,
  ]);
  return toConnection(read, relation, ({ keys }) => keys, neighbourEdge(relation, root), total);
}
