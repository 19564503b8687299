import type { Loaders } from "../../loaders/loaders.js";
import { nodeLoader } from "../../loaders/node.loader.js";
import { parseNodeId } from "../../model/ids.js";
import type { AnyFields } from "../../queries/node-fields.js";

/** The node that an id given from outside names; null where it names none, or is no id. */
export async function nodeById(text: string, loaders: Loaders): Promise<AnyFields | null> {
  const id = parseNodeId(text)?.id;
  return id ? loaders.load(nodeLoader, id) : null;
}
