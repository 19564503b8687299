import { mergeKey } from "../../../src/model/ids.js";
import { NODE_KINDS, type NodeKind } from "../../../src/model/node-kind.js";
import type { GraphRow, GraphStore } from "../../../src/store/graph-store.js";

/** A node by what people call it. */
export interface NamedNode {
  readonly id: string;
  readonly kind: NodeKind;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Papers that have it, or that cite it. */
  readonly uses: number;
}

interface Row extends GraphRow {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[] | null;
  readonly path: string | null;
  readonly uses: number | null;
}

/** All nodes that have a name, papers by their titles and repositories by their paths too. */
export async function namedNodes(store: GraphStore): Promise<readonly NamedNode[]> {
  const lists = await Promise.all(
    NODE_KINDS.map(async (kind) => {
      const [name, uses] = kind === "Paper" ? ["title", "citedByCount"] : ["name", "paperCount"];
      const rows = await store.read<Row>({
        text: `MATCH (n:${kind}) RETURN n.id AS id, n.${name} AS name, n.aliases AS aliases, n.path AS path, n.${uses} AS uses`,
        parameters: {},
      });
      return rows.map(({ id, name: own, aliases, path, uses: count }): NamedNode => {
        const paths = path === null ? [] : [path, path.slice(path.indexOf("/") + 1)];
        return { id, kind, name: own, aliases: [...(aliases ?? []), ...paths], uses: count ?? 0 };
      });
    }),
  );
  return lists.flat();
}

/** A text, and the nodes of which one must be found first for it. */
export interface Called {
  readonly text: string;
  readonly kind: NodeKind;
  readonly nodes: readonly string[];
}

/**
 * The names of the `most` most used nodes of each kind, and of their other names those that no other node has, by the
 * spelling key. A name that several nodes have means the most used of them, any one where they are used alike.
 */
export function calledBy(nodes: readonly NamedNode[], most: number): readonly Called[] {
  const bearers = new Map<string, Set<NamedNode>>();
  const owners = new Map<string, NamedNode[]>();
  for (const node of nodes) {
    const key = mergeKey(node.name);
    owners.set(key, [...(owners.get(key) ?? []), node]);
    for (const each of [key, ...node.aliases.map(mergeKey)]) {
      bearers.set(each, (bearers.get(each) ?? new Set()).add(node));
    }
  }
  return NODE_KINDS.flatMap((kind) =>
    nodes
      .filter((node) => node.kind === kind && mergeKey(node.name) !== "")
      .sort((a, b) => b.uses - a.uses)
      .slice(0, most)
      .flatMap((node): readonly Called[] => {
        const named = owners.get(mergeKey(node.name)) ?? [];
        const uses = Math.max(...named.map((each) => each.uses));
        const meant = named.filter((each) => each.uses === uses).map(({ id }) => id);
        const aliases = node.aliases.filter(
          (alias) => mergeKey(alias) !== "" && bearers.get(mergeKey(alias))?.size === 1,
        );
        return [{ text: node.name, kind, nodes: meant }, ...aliases.map((text) => ({ text, kind, nodes: [node.id] }))];
      }),
  );
}
