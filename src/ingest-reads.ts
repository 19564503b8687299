import type { IdentityLookup, KnownAuthor } from "./identity/identity-lookup.js";
import type { Label } from "./model/graph-schema.js";
import type { NodeId } from "./model/ids.js";
import {
  type AuthorRow,
  askAll,
  authorsByNameKey,
  authorsOfPapers,
  nodesByExternalId,
  type PaperByTextRow,
  papersByAbstractKey,
  papersByTitleKey,
} from "./queries/identity.js";
import { affiliationsOf, edgesOf, nodesOf, waitingReferences } from "./queries/paper-states.js";
import { runQuery } from "./queries/query.js";
import type { GraphStore } from "./store/graph-store.js";
import {
  type GraphReader,
  PAPER_EDGE_TYPES,
  PAPER_EDGES,
  type PaperEdge,
  type PaperState,
  type Properties,
} from "./write/graph-state.js";

/** The graph as identity asks of it. */
export function identityLookup(store: GraphStore): IdentityLookup {
  return {
    async nodesByExternalId(keys) {
      const rows = await askAll(store, nodesByExternalId, keys);
      return new Map(rows.map(({ key, id }) => [key, id as NodeId]));
    },
    async papersByText(titleKeys, abstractKeys) {
      const rows = await Promise.all([
        askAll(store, papersByTitleKey, titleKeys),
        askAll(store, papersByAbstractKey, abstractKeys),
      ]);
      return rows.flat().map(knownPaper);
    },
    async authorsByName(nameKeys) {
      return (await askAll(store, authorsByNameKey, nameKeys)).map(knownAuthor);
    },
    async authorsOfPapers(ids) {
      const rows = ids.length === 0 ? [] : await runQuery(store, authorsOfPapers, { ids });
      const byPaper = new Map<string, KnownAuthor[]>();
      for (const row of rows) byPaper.set(row.paper, [...(byPaper.get(row.paper) ?? []), knownAuthor(row)]);
      return byPaper;
    },
  };
}

function knownPaper({ id, titleKey, abstractKey, year, externalIds, authorNameKeys }: PaperByTextRow) {
  return {
    id: id as NodeId<"Paper">,
    titleKey,
    ...(abstractKey === null ? {} : { abstractKey }),
    ...(year === null ? {} : { year }),
    externalIds,
    authorNameKeys,
  };
}

function knownAuthor({ id, nameKey, externalIds }: AuthorRow): KnownAuthor {
  return { id: id as NodeId<"Author">, nameKey, externalIds };
}

/** The graph as the writer asks of it. */
export function graphReader(store: GraphStore): GraphReader {
  return {
    async papers(ids) {
      const nodes = await readNodes(store, "Paper", ids);
      const known = [...nodes.keys()];
      const edges = new Map<string, Map<PaperEdge, Map<string, Properties>>>(known.map((id) => [id, new Map()]));
      await Promise.all(
        PAPER_EDGE_TYPES.map(async (type) => {
          const { paperIs, other: label } = PAPER_EDGES[type];
          for (const { paper, other, properties } of await askAll(store, edgesOf(type, paperIs, label), known)) {
            const byType = edges.get(paper);
            byType?.set(type, (byType.get(type) ?? new Map<string, Properties>()).set(other, properties));
          }
        }),
      );
      return new Map(
        [...nodes].map(([id, properties]): [string, PaperState] => [
          id,
          { id: id as NodeId<"Paper">, properties, edges: edges.get(id) ?? new Map() },
        ]),
      );
    },
    nodes: (label, keys) => readNodes(store, label, keys),
    async affiliations(authorIds) {
      const rows = await askAll(store, affiliationsOf, authorIds);
      return new Map(rows.map(({ from, to, properties }) => [`${from} ${to}`, properties]));
    },
    waitingFor: (keys) => askAll(store, waitingReferences, keys),
    async papersByExternalId(keys) {
      const rows = await askAll(store, nodesByExternalId, keys);
      return new Map(rows.filter(({ id }) => id.startsWith("paper:")).map(({ key, id }) => [key, id]));
    },
  };
}

async function readNodes(
  store: GraphStore,
  label: Label,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Properties>> {
  const rows = await askAll(store, nodesOf(label), keys);
  return new Map(rows.map(({ key, properties }) => [key, properties]));
}
