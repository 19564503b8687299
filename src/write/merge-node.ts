import { compare } from "./claim.js";
import type { Properties } from "./graph-state.js";
import { type LinkedNode, searchText } from "./linked-nodes.js";

/**
 * The properties of a node named by its name or path after one more statement of it. Names meet in a semilattice: of
 * two spellings one is always preferred, the others are aliases.
 */
export function mergeNode(current: Properties | undefined, node: LinkedNode): Properties {
  const sources = union(current?.sources, [node.source]);
  if (node.label === "Repository") return { ...current, ...repository(current, node), sources };
  const spellings = union(current?.aliases, [
    ...node.aliases,
    node.name,
    ...(typeof current?.name === "string" ? [current.name] : []),
  ]);
  const name = typeof current?.name === "string" ? preferred(current.name, node.name) : node.name;
  const aliases = spellings.filter((spelling) => spelling !== name);
  return { ...current, id: node.id, name, aliases, sources, searchText: searchText([name, ...aliases]) };
}

/** Fuller first, then the one with more capitals, then the first by code point. */
function preferred(left: string, right: string): string {
  const capitals = (text: string) => text.match(/\p{Lu}/gu)?.length ?? 0;
  const order = right.length - left.length || capitals(right) - capitals(left) || compare(left, right);
  return order <= 0 ? left : right;
}

function repository(current: Properties | undefined, node: LinkedNode): Properties {
  const path = typeof current?.path === "string" ? preferred(current.path, node.name) : node.name;
  const [host = "", ...rest] = path.split("/");
  const name = rest.at(-1) ?? "";
  const owner = rest.slice(0, -1).join("/");
  return { id: node.id, path, host, owner, name, url: `https://${path}`, searchText: searchText([owner, name]) };
}

export function union(left: unknown, right: readonly string[]): readonly string[] {
  return [...new Set([...(Array.isArray(left) ? (left as readonly string[]) : []), ...right])].sort(compare);
}
