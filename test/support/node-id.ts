import { type NodeId, parseNodeId } from "../../src/model/ids.js";

/** A node id as tests write it. */
export function nodeId(text: string): NodeId {
  const id = parseNodeId(text)?.id;
  if (!id) throw new Error(`${text} is not the id of a node`);
  return id;
}

/** Ids as a filter of tests holds them; what is no id is left out, as at the border. */
export function nodeIds(...texts: readonly string[]): readonly NodeId[] {
  return texts.flatMap((text) => parseNodeId(text)?.id ?? []);
}
