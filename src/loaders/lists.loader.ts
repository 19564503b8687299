import type { NodeKind } from "../model/node-kind.js";
import type { FilteredKind } from "../queries/filter.js";
import type { ListOrder } from "../queries/list-order.js";
import { countList, type ListItem, readListPage } from "../queries/list-page.js";
import type { NeighboursRequest } from "../queries/neighbours.js";
import type { Page, PageRequest } from "../queries/page.js";
import { eachAlone, type LoaderDefinition } from "./loader.js";

export type {
  Filter,
  FilteredKind,
  MentionFilter,
  NeighbourFilter,
  PropertyFilter,
  PropertyTest,
} from "../queries/filter.js";
export { EVERYTHING } from "../queries/filter.js";
export { type ListOrder, orderName, orderWidth } from "../queries/list-order.js";
export type { ListItem } from "../queries/list-page.js";

export interface ListRequest extends FilteredKind {
  readonly orders: readonly ListOrder[];
  readonly page: PageRequest;
  /** Lists below each of its nodes that are wanted too, to be read by the same statement. */
  readonly neighbours?: readonly NeighboursRequest[];
}

/** A page of the nodes of one kind; equal requests are read once. */
export const listLoader: LoaderDefinition<ListRequest, Page<ListItem>> = {
  name: "list",
  identity: (request) => JSON.stringify(request),
  load: (store, requests) =>
    eachAlone(requests, (request) =>
      readListPage<NodeKind>(store, request, request.orders, request.page, request.neighbours),
    ),
};

/** How many nodes a filter asks for. */
export const listCountLoader: LoaderDefinition<FilteredKind, number> = {
  name: "listCount",
  identity: (wanted) => JSON.stringify(wanted),
  load: (store, all) => eachAlone(all, (wanted) => countList(store, wanted)),
};
