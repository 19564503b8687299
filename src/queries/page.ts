import type { CursorKey } from "../util/cursor.js";

/** Which part of an ordered list is wanted. */
export interface PageRequest {
  readonly size: number;
  /** True to read from the end towards the start; items are given in forward order all the same. */
  readonly backward: boolean;
  /** Sort keys of the item the page starts beyond; from the very start or end where absent. */
  readonly from?: readonly CursorKey[];
}

/** One page of an ordered list, in forward order, whichever end it was read from. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

/** Makes a page of what was read: up to `size + 1` items in the direction of reading. */
export function pageOf<Item>(read: readonly Item[], { size, backward, from }: PageRequest): Page<Item> {
  const more = read.length > size;
  const items = read.slice(0, size);
  if (backward) items.reverse();
  const beyond = from !== undefined;
  return { items, hasNextPage: backward ? beyond : more, hasPreviousPage: backward ? more : beyond };
}
