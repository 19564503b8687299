import type { GraphQLResolveInfo } from "graphql";
import { listCountLoader, listCursor, listLoader } from "../../loaders/lists.loader.js";
import { neighboursLoader } from "../../loaders/neighbours.loader.js";
import type { NodeKind } from "../../model/node-kind.js";
import { MENTION_TYPE_OF } from "../../model/relationships.js";
import type { Filter } from "../../queries/filter.js";
import type { ListOrder } from "../../queries/list-order.js";
import type { GraphContext } from "../context.js";
import { type ConnectionOf, toConnection } from "./connection.js";
import type { ListArguments } from "./list.args.js";
import { nestedLists } from "./nested-lists.js";
import { toOrders } from "./order.input.js";
import { readPage } from "./page.args.js";
import { selects } from "./selects.js";
import { toFilter } from "./to-filter.js";

/** Some paper mentions it as surely as answers show. */
const SUPPORTED: Filter = { kind: "property", property: "paperCount", test: "atLeast", value: 1 };

/** Resolves a list of nodes of one kind: a page of it, and its length where that is selected. */
export async function listConnection(
  kind: NodeKind,
  args: ListArguments,
  { context, info, order }: { context: GraphContext; info: GraphQLResolveInfo; order: readonly ListOrder[] },
): Promise<ConnectionOf<object>> {
  const orders = toOrders(args.orderBy, order);
  const asked = toFilter(kind, args.where);
  const supportedOnly = kind in MENTION_TYPE_OF && !args.includeUnsupported;
  const wanted = { kind, filter: supportedOnly ? { kind: "all" as const, of: [asked, SUPPORTED] } : asked };
  const { order: name, keys } = listCursor(kind, orders);
  const page = readPage(args, context, name, keys);
  const neighbours = nestedLists(kind, context, info);
  const [read, total] = await Promise.all([
    context.loaders.load(listLoader, { ...wanted, orders, page, neighbours }),
    selects(info, "totalCount") ? context.loaders.load(listCountLoader, wanted) : undefined,
  ]);
  for (const { node, neighbours: pages } of read.items) {
    for (const [at, args] of neighbours.entries()) {
      const nested = pages[at];
      if (nested) context.loaders.prime(neighboursLoader, { id: node.id, args }, nested);
    }
  }
  return toConnection(
    read,
    name,
    (item) => item.keys,
    ({ node }) => ({ node }),
    total,
  );
}
