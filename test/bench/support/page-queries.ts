import { HUB_METHOD } from "./literature.js";

/** What a page of papers shows, in the words of our API. */
const PAPER = `id title publishedOn
  authors { edges { position node { id name } } }
  methods { edges { role confidence node { id name } } }
  datasets { edges { role confidence node { id name } } }
  repositories { edges { role confidence node { id path } } }`;

/** Twenty papers with authors, methods, datasets and repositories, newest first. */
export const PAGE_QUERY = `query ($after: String) { papers(first: 20, after: $after) { edges { node { ${PAPER} } } } }`;

/** Two hundred papers of a filter that is a variable. */
export const FILTERED_QUERY = `query ($where: PaperWhere) {
  papers(first: 200, where: $where) { edges { node { ${PAPER} } } }
}`;

/** Papers, their methods, and the papers of those: three levels, and half of the papers lead through the hub. */
export const HUB_QUERY = `{ papers(first: 20) { edges { node { id
  methods { edges { node { id name papers(first: 5) { edges { node { id title } } } } } }
} } } }`;

/** The same from one node that is asked for by its id. */
export const FROM_ONE_HUB_QUERY = `{ method(id: "${HUB_METHOD}") { papers(first: 20) { edges { node { id title
  authors { edges { node { id name papers(first: 5) { edges { node { id title } } } } } }
} } } } }`;

/** Many papers with two of their lists. */
export const LONG_PAGE_QUERY = `{ papers(first: 200) { edges { node { id title publishedOn
  authors { edges { position node { id name } } }
  methods { edges { role confidence node { id name } } }
} } } }`;

/** The newest papers of the hub. */
export const HUB_LIST_QUERY = `{ methods(first: 1) { edges { node { id
  papers(first: 20) { edges { node { id title } } }
} } } }`;

/** The same papers, asked for by a filter. */
export const HUB_FILTER_QUERY = `{ papers(where: { methods: { some: { id: "${HUB_METHOD}" } } }, first: 20) {
  edges { node { id title } }
} }`;

/** How many papers use the hub, and the newest of them. */
export const COUNTED_QUERY = `{ papers(where: { methods: { some: { id: "${HUB_METHOD}" } } }, first: 20) {
  totalCount edges { node { id title } }
} }`;

export const STATISTICS_QUERY = "{ statistics { papers authors relationships } }";

/** From the hub itself to its newest papers, their authors, and the papers of those. */
export const FROM_HUB_QUERY = `{ methods(first: 1) { edges { node { id
  papers(first: 20) { edges { node { id title
    authors { edges { node { id name papers(first: 5) { edges { node { id title } } } } } }
  } } }
} } } }`;
