import type { NodeId } from "../model/ids.js";
import type { GraphRow, GraphStore } from "../store/graph-store.js";
import { type Page, pageOf } from "./page.js";
import { type Query, runQuery } from "./query.js";

export interface CoauthorsRequest {
  readonly first: number;
  /** Papers, name and id of the coauthor to go on after. */
  readonly after?: { readonly paperCount: number; readonly name: string; readonly id: NodeId };
}

/** Someone who wrote papers with an author. */
export interface Coauthor {
  readonly id: NodeId;
  readonly name: string;
  readonly paperCount: number;
  /** Years of the first and the last paper together; null where no such paper has a year. */
  readonly firstYear: number | null;
  readonly lastYear: number | null;
}

/** Two people, the first of whom the papers are sought from. */
export interface AuthorPair {
  readonly author: NodeId;
  readonly other: NodeId;
}

type CoauthorRow = GraphRow & Coauthor & { readonly author: NodeId };
type PairParameters = { readonly pairs: readonly { readonly id: NodeId; readonly others: readonly NodeId[] }[] };

/** The people each author wrote with: most papers together first, then by name and id. */
export const coauthors: Query<
  {
    readonly ids: readonly NodeId[];
    readonly first: number;
    readonly afterCount: number;
    readonly afterName: string;
    readonly afterId: string;
  },
  CoauthorRow
> = {
  name: "coauthors",
  text: () => `UNWIND $ids AS authorId MATCH (a:Author {id: authorId})
CALL (a) {
  MATCH (a)-[:AUTHORED]->(p)
  MATCH (p)<-[:AUTHORED]-(b) WHERE b <> a
  WITH b, count(p) AS paperCount, min(p.year) AS firstYear, max(p.year) AS lastYear
  WITH b, paperCount, firstYear, lastYear, coalesce(b.name, '') AS name, b.id AS id
  WHERE paperCount < $afterCount
    OR (paperCount = $afterCount AND (name > $afterName OR (name = $afterName AND id > $afterId)))
  WITH id, name, paperCount, firstYear, lastYear ORDER BY paperCount DESC, name, id LIMIT $first
  RETURN id, name, paperCount, firstYear, lastYear
}
RETURN a.id AS author, id, name, paperCount, firstYear, lastYear`,
};

/** How many people each author wrote with. */
export const coauthorCounts: Query<
  { readonly ids: readonly NodeId[] },
  GraphRow & { readonly author: NodeId; readonly total: number }
> = {
  name: "coauthorCounts",
  text: () => `UNWIND $ids AS authorId MATCH (a:Author {id: authorId})
CALL (a) {
  MATCH (a)-[:AUTHORED]->(p)
  MATCH (p)<-[:AUTHORED]-(b) WHERE b <> a
  RETURN count(DISTINCT b) AS total
}
RETURN a.id AS author, total`,
};

/** The papers each author wrote with each of some others, newest first. */
export const papersTogether: Query<
  PairParameters,
  GraphRow & { readonly author: NodeId; readonly other: NodeId; readonly paper: NodeId }
> = {
  name: "papersTogether",
  text: () => `UNWIND $pairs AS pair MATCH (a:Author {id: pair.id})-[:AUTHORED]->(p)
MATCH (p)<-[:AUTHORED]-(b) WHERE b.id IN pair.others
RETURN a.id AS author, b.id AS other, p.id AS paper
ORDER BY author, other, coalesce(p.publishedOn, toString(p.year), '') DESC, paper`,
};

/** One page of coauthors of each author; nothing for an id that names no author. */
export async function askCoauthors(
  store: GraphStore,
  { first, after }: CoauthorsRequest,
  authors: readonly NodeId[],
): Promise<ReadonlyMap<NodeId, Page<Coauthor>>> {
  const rows = await runQuery(store, coauthors, {
    ids: authors,
    first: first + 1,
    afterCount: after?.paperCount ?? Number.MAX_SAFE_INTEGER,
    afterName: after?.name ?? "",
    afterId: after?.id ?? "",
  });
  const found = new Map<NodeId, Coauthor[]>();
  for (const { author, ...coauthor } of rows) found.set(author, [...(found.get(author) ?? []), coauthor]);
  const from = after ? { from: [after.paperCount, after.name, after.id] } : {};
  return new Map([...found].map(([author, read]) => [author, pageOf(read, { size: first, backward: false, ...from })]));
}

/** Ids of the papers of each pair, newest first. */
export async function askPapersTogether(
  store: GraphStore,
  pairs: readonly AuthorPair[],
): Promise<readonly (readonly NodeId[])[]> {
  const others = new Map<NodeId, NodeId[]>();
  for (const { author, other } of pairs) others.set(author, [...(others.get(author) ?? []), other]);
  const rows = await runQuery(store, papersTogether, {
    pairs: [...others].map(([id, ids]) => ({ id, others: ids })),
  });
  const papers = new Map<string, NodeId[]>();
  for (const { author, other, paper } of rows) {
    const key = `${author} ${other}`;
    const list = papers.get(key) ?? [];
    papers.set(key, list);
    list.push(paper);
  }
  return pairs.map(({ author, other }) => papers.get(`${author} ${other}`) ?? []);
}
