import type { NodeId } from "../model/ids.js";
import {
  type AuthorPair,
  askCoauthors,
  askPapersTogether,
  type Coauthor,
  type CoauthorsRequest,
  coauthorCounts,
} from "../queries/coauthors.js";
import type { Page } from "../queries/page.js";
import { runQuery } from "../queries/query.js";
import { groupedLoader, type LoaderDefinition } from "./loader.js";

/** A page of the people an author wrote with, most papers together first. */
export const coauthorsLoader = groupedLoader<CoauthorsRequest, Page<Coauthor>>({
  name: "coauthors",
  absent: ({ after }) => ({ items: [], hasNextPage: false, hasPreviousPage: after !== undefined }),
  fetch: askCoauthors,
});

/** How many people an author wrote with, by the author's id. */
export const coauthorCountLoader: LoaderDefinition<NodeId, number> = {
  name: "coauthorCount",
  async load(store, ids) {
    const rows = await runQuery(store, coauthorCounts, { ids });
    const totals = new Map(rows.map(({ author, total }) => [author, total]));
    return ids.map((id) => totals.get(id) ?? 0);
  },
};

/** Ids of the papers two people wrote together, newest first. */
export const papersTogetherLoader: LoaderDefinition<AuthorPair, readonly NodeId[]> = {
  name: "papersTogether",
  identity: ({ author, other }) => `${author} ${other}`,
  load: askPapersTogether,
};
