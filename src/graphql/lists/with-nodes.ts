import type { Loaders } from "../../loaders/loaders.js";
import { nodeLoader } from "../../loaders/node.loader.js";
import type { NodeId } from "../../model/ids.js";
import type { AnyFields } from "../../queries/node-fields.js";

/** Items with the nodes their ids name, in their order; an item whose node has just gone is left out. */
export async function withNodes<Item extends { readonly id: NodeId }>(
  items: readonly Item[],
  loaders: Loaders,
): Promise<readonly (Item & { readonly node: AnyFields })[]> {
  const nodes = await loaders.loadMany(
    nodeLoader,
    items.map(({ id }) => id),
  );
  return items.flatMap((item, at) => {
    const node = nodes[at];
    return node ? [{ ...item, node }] : [];
  });
}
