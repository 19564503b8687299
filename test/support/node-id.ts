import { type NodeId, parseNodeId } from "../../src/model/ids.js";

/** A node id as tests write it. */
export function nodeId(text: string): NodeId {
  const id = parseNodeId(text)?.id;
  if (!id) throw new Error(`${text} is not the id of a node`);
  return id;
}
