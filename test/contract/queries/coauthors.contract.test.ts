import { beforeAll, expect, it } from "vitest";
import { askCoauthors, askPapersTogether, type Coauthor, coauthorCounts } from "../../../src/queries/coauthors.js";
import { runQuery } from "../../../src/queries/query.js";
import type { GraphStore } from "../../../src/store/graph-store.js";
import { type GeneratedGraph, generateGraph, loadGraph, textOf } from "../../support/generated-graph.js";
import { nodeId } from "../../support/node-id.js";
import { describeEachEngine } from "../../support/stores.js";

interface Expected extends Coauthor {
  readonly papers: readonly string[];
}

function expectedCoauthors(graph: GeneratedGraph, author: string): readonly Expected[] {
  const properties = new Map(graph.nodes.map((node) => [node.id, node.properties]));
  const authored = graph.relationships.filter(({ type }) => type === "AUTHORED");
  const papers = authored.filter(({ from }) => from === author).map(({ to }) => to);
  const together = new Map<string, string[]>();
  for (const { from, to } of authored) {
    if (from !== author && papers.includes(to)) together.set(from, [...(together.get(from) ?? []), to]);
  }
  return [...together]
    .map(([id, shared]) => {
      const years = shared.flatMap((paper) => properties.get(paper)?.year ?? []).map(Number);
      const day = (paper: string) => {
        const { publishedOn, year } = properties.get(paper) ?? {};
        return textOf(publishedOn) || (typeof year === "number" ? String(year) : "");
      };
      return {
        id: nodeId(id),
        name: textOf(properties.get(id)?.name),
        paperCount: shared.length,
        firstYear: years.length === 0 ? null : Math.min(...years),
        lastYear: years.length === 0 ? null : Math.max(...years),
        papers: shared.toSorted((a, b) => compare(day(b), day(a)) || compare(a, b)),
      };
    })
    .sort((a, b) => b.paperCount - a.paperCount || compare(a.name, b.name) || compare(a.id, b.id));
}

function withoutPapers({ id, name, paperCount, firstYear, lastYear }: Expected): Coauthor {
  return { id, name, paperCount, firstYear, lastYear };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

describeEachEngine("coauthors", (open) => {
  const graph = generateGraph(17);
  const authors = graph.nodes.filter(({ label }) => label === "Author").map(({ id }) => nodeId(id));
  let store: GraphStore;
  beforeAll(async () => {
    store = await open();
    await loadGraph(store, graph);
  });

  it("gives each author's coauthors in order, and how many there are", async () => {
    const pages = await askCoauthors(store, { first: 5 }, authors);
    const counts = new Map(
      (await runQuery(store, coauthorCounts, { ids: authors })).map(({ author, total }) => [author, total]),
    );
    for (const author of authors) {
      const expected = expectedCoauthors(graph, author);
      expect(pages.get(author)?.items ?? [], author).toEqual(expected.slice(0, 5).map(withoutPapers));
      expect(pages.get(author)?.hasNextPage ?? false).toBe(expected.length > 5);
      expect(counts.get(author)).toBe(expected.length);
    }
  });

  it("walks all pages of the author with most coauthors, and gives the papers of each pair", async () => {
    const [author = nodeId("author:none")] = authors;
    const seen: Coauthor[] = [];
    for (;;) {
      const last = seen.at(-1);
      const page = (await askCoauthors(store, { first: 7, ...(last ? { after: last } : {}) }, [author])).get(author);
      seen.push(...(page?.items ?? []));
      if (!page?.hasNextPage) break;
    }
    const papers = await askPapersTogether(
      store,
      seen.map(({ id }) => ({ author, other: id })),
    );
    const expected = expectedCoauthors(graph, author);
    expect(expected.length).toBeGreaterThan(14);
    expect(seen.map((coauthor, at) => ({ ...coauthor, papers: papers[at] }))).toEqual(expected);
  });
});
