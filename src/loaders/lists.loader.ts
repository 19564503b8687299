import type { NodeKind } from "../model/node-kind.js";
import type { FilteredKind } from "../queries/filter.js";
import { type ListOrder, orderName, orderWidth } from "../queries/list-order.js";
import { askListCount, askListPage, type ListItem } from "../queries/list-page.js";
import type { NeighboursRequest } from "../queries/neighbours-request.js";
import type { Page, PageRequest } from "../queries/page.js";
import { eachAlone, type LoaderDefinition } from "./loader.js";

export interface ListRequest extends FilteredKind {
  readonly orders: readonly ListOrder[];
  readonly page: PageRequest;
  /** Lists below each of its nodes that are wanted too, to be read by the same statement. */
  readonly neighbours?: readonly NeighboursRequest[];
}

/** What a cursor of a list says of it: the name of its order, and how many sort keys the cursor holds. */
export function listCursor(
  kind: NodeKind,
  orders: readonly ListOrder[],
): { readonly order: string; readonly keys: number } {
  return { order: orderName(kind, orders), keys: orderWidth(kind, orders) };
}

/** A page of the nodes of one kind; equal requests are read once. */
export const listLoader: LoaderDefinition<ListRequest, Page<ListItem>> = {
  name: "list",
  identity: (request) => JSON.stringify(request),
  load: (store, requests) =>
    eachAlone(requests, (request) =>
      askListPage<NodeKind>(store, request, request.orders, request.page, request.neighbours),
    ),
};

/** How many nodes a filter asks for. */
export const listCountLoader: LoaderDefinition<FilteredKind, number> = {
  name: "listCount",
  identity: (wanted) => JSON.stringify(wanted),
  load: (store, all) => eachAlone(all, (wanted) => askListCount(store, wanted)),
};
