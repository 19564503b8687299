import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Evidence } from "../../../src/model/provenance.js";
import type { GraphStore } from "../../../src/store/graph-store.js";
import { askApi, refusalOf } from "../../support/ask-api.js";
import { generateGraph, loadGraph, textOf } from "../../support/generated-graph.js";
import { Oracle, sortBy } from "../../support/oracle.js";
import { openEmptyEmbedded } from "../../support/stores.js";

const oracle = new Oracle(generateGraph(23));
let store: GraphStore;

beforeAll(async () => {
  store = await openEmptyEmbedded();
  await loadGraph(store, oracle.graph);
});
afterAll(() => store.close());

const ask = <Answer>(source: string, variables?: Record<string, unknown>) => askApi<Answer>(store, source, variables);
const refusal = (source: string) => refusalOf(store, source);

describe("the API", () => {
  it.each([
    ["methods", "Method", "USES_METHOD"],
    ["datasets", "Dataset", "USES_DATASET"],
    ["tasks", "Task", "ADDRESSES"],
    ["repositories", "Repository", "HAS_CODE"],
  ] as const)(
    "lists %s that an answer supports, the others too where asked, and counts alike",
    async (list, kind, type) => {
      interface Answer {
        readonly [list: string]: {
          readonly totalCount: number;
          readonly edges: readonly { readonly node: NodeAnswer }[];
        };
      }
      interface NodeAnswer {
        readonly id: string;
        readonly paperCount: number;
        readonly papers: { readonly totalCount: number };
      }
      const surely = (id: string) =>
        oracle
          .neighbours(id, type, "in")
          .filter(({ relationship }) => Number(relationship.properties.confidence) >= 0.8);
      const counts = new Map(oracle.nodes(kind).map(({ id }) => [id, surely(id).length]));
      const shown = "totalCount edges { node { id paperCount papers { totalCount } } }";
      const answer = await ask<Answer>(
        `{ shown: ${list}(first: 100) { ${shown} } all: ${list}(first: 100, includeUnsupported: true) { ${shown} } }`,
      );
      const supported = [...counts].filter(([, count]) => count > 0).map(([id]) => id);
      for (const [name, ids] of [
        ["shown", supported],
        ["all", [...counts.keys()]],
      ] as const) {
        const nodes = answer[name]?.edges.map(({ node }) => node) ?? [];
        expect(answer[name]?.totalCount).toBe(ids.length);
        expect(nodes.map(({ id }) => id).sort()).toEqual([...ids].sort());
        for (const { id, paperCount, papers } of nodes) {
          expect([paperCount, papers.totalCount], id).toEqual([counts.get(id), counts.get(id)]);
        }
      }
    },
  );

  it("shows mentions with the very words they were read from", async () => {
    interface Answer {
      readonly papers: { readonly edges: readonly { readonly node: PaperAnswer }[] };
    }
    interface PaperAnswer {
      readonly id: string;
      readonly methods: { readonly edges: readonly MentionAnswer[] };
    }
    interface MentionAnswer {
      readonly node: { readonly id: string };
      readonly role: string;
      readonly confidence: number;
      readonly evidence: readonly {
        readonly text: string | null;
        readonly field: string | null;
        readonly source: string;
      }[];
    }
    const { papers } = await ask<Answer>(
      "{ papers(first: 200) { edges { node { id methods(minConfidence: 0) { edges { role confidence node { id } evidence { source field text } } } } } } }",
    );
    expect(papers.edges.length).toBe(120);
    let withText = 0;
    for (const { node: paper } of papers.edges) {
      const { title, abstract } = oracle.node(paper.id).properties;
      const ties = new Map(
        oracle
          .neighbours(paper.id, "USES_METHOD", "out")
          .map(({ node, relationship }) => [node.id, relationship.properties]),
      );
      expect(paper.methods.edges.length).toBe(ties.size);
      for (const edge of paper.methods.edges) {
        const tie = ties.get(edge.node.id);
        expect([edge.role, edge.confidence]).toEqual([tie?.role, tie?.confidence]);
        const stated = JSON.parse(textOf(tie?.evidence)) as readonly Evidence[];
        expect(edge.evidence.map(({ text }) => text)).toEqual(
          stated.map(({ field, start, end }) =>
            field ? textOf(field === "title" ? title : abstract).slice(start, end) : null,
          ),
        );
        withText += edge.evidence.filter(({ text }) => text !== null && text.length > 0).length;
      }
    }
    expect(withText).toBeGreaterThan(50);
  });

  it("finds a paper by id, by an external id in any spelling, and by title", async () => {
    const external = oracle.graph.nodes.find(({ label }) => label === "ExternalId");
    const paper = oracle.neighbours(external?.id ?? "", "IDENTIFIES", "out")[0]?.node;
    const value = textOf(external?.properties.value);
    const byExternalId = `externalId: { scheme: ARXIV, value: "https://arxiv.org/abs/${value}v2" }`;
    for (const names of [`id: "${paper?.id}"`, byExternalId]) {
      expect(await ask(`{ paper(${names}) { id } }`)).toEqual({ paper: { id: paper?.id } });
    }
    const { paper: byTitle } = await ask<{ paper: { title: string } }>(
      '{ paper(title: "  the SAME  title! ") { title } }',
    );
    expect(byTitle.title).toBe("The Same Title");
    expect(await ask('{ paper(id: "method:commonmethod") { id } }')).toEqual({ paper: null });
  });

  it("finds named nodes by any spelling, and gives each node its type", async () => {
    const answer = await ask(`{
      method(name: "COMMON-methods") { id }
      repository(path: "https://github.com/LAB/none") { id }
      nodes(ids: ["topic:commontopic", "author:0000", "nothing", "venue:none"]) { __typename id }
    }`);
    expect(answer).toEqual({
      method: { id: "method:commonmethod" },
      repository: null,
      nodes: [
        { __typename: "Topic", id: "topic:commontopic" },
        { __typename: "Author", id: "author:0000" },
        null,
        null,
      ],
    });
  });

  it("filters, sorts and counts", async () => {
    const { papers } = await ask<{ papers: { totalCount: number; edges: { node: { id: string } }[] } }>(
      `query ($where: PaperWhere!) { papers(where: $where, orderBy: [{ by: UPVOTES }, { by: TITLE, direction: ASC }], first: 5) {
        totalCount edges { node { id } }
      } }`,
      {
        where: {
          year: { atLeast: 2021, atMost: 2022 },
          OR: [{ title: { contains: "注意力" } }, { hasCode: true }],
          NOT: { methods: { some: { name: { equals: "common method" } }, minConfidence: 0 } },
        },
      },
    );
    const expected = oracle.nodes("Paper").filter(({ id, properties }) => {
      const code = oracle
        .neighbours(id, "HAS_CODE", "out")
        .some(({ relationship }) => Number(relationship.properties.confidence) >= 0.8);
      const common = oracle.neighbours(id, "USES_METHOD", "out").some(({ node }) => node.id === "method:commonmethod");
      const inYears = [2021, 2022].includes(Number(properties.year));
      return inYears && (textOf(properties.title).includes("注意力") || code) && !common;
    });
    const sorted = sortBy(expected, [
      { of: ({ properties }) => properties.upvotes, descending: true },
      { of: ({ properties }) => properties.titleKey },
      { of: ({ id }) => id },
    ]);
    expect(expected.length).toBeGreaterThan(2);
    expect(papers.totalCount).toBe(expected.length);
    expect(papers.edges.map(({ node }) => node.id)).toEqual(sorted.slice(0, 5).map(({ id }) => id));
  });

  it("pages a nested list by its own cursors", async () => {
    interface Answer {
      readonly method: {
        readonly papers: {
          readonly pageInfo: { endCursor: string; hasNextPage: boolean; hasPreviousPage: boolean };
          readonly edges: { node: { id: string } }[];
        };
      };
    }
    const seen: string[] = [];
    let after: string | null = null;
    for (let more = true; more; ) {
      const { method }: Answer = await ask<Answer>(
        `query ($after: String) { method(id: "method:commonmethod") { papers(first: 7, after: $after) {
          pageInfo { endCursor hasNextPage hasPreviousPage } edges { node { id } } } } }`,
        { after },
      );
      expect(method.papers.pageInfo.hasPreviousPage).toBe(after !== null);
      seen.push(...method.papers.edges.map(({ node }) => node.id));
      after = method.papers.pageInfo.endCursor;
      more = method.papers.pageInfo.hasNextPage;
    }
    const sure = oracle
      .neighbours("method:commonmethod", "USES_METHOD", "in")
      .filter(({ relationship }) => Number(relationship.properties.confidence) >= 0.8);
    expect(seen.length).toBe(sure.length);
    expect(new Set(seen)).toEqual(new Set(sure.map(({ node }) => node.id)));
  });

  it.each([
    ["{ papers(first: 0) { totalCount } }", "BAD_ARGUMENT: first must be a whole number from 1, but is 0"],
    ["{ papers(first: 500) { totalCount } }", "BAD_ARGUMENT: first must be at most 200, but is 500"],
    ["{ papers(last: 500) { totalCount } }", "BAD_ARGUMENT: last must be at most 200, but is 500"],
    [
      "{ papers(first: 1, last: 1) { totalCount } }",
      "BAD_ARGUMENT: expected first (with or without after) or last (with or without before), but both were given",
    ],
    ['{ papers(after: "WzFd") { totalCount } }', "BAD_CURSOR: after must be a cursor given by this field"],
    ["{ paper { id } }", "BAD_ARGUMENT: expected exactly one of id, externalId, title, but none was given"],
    [
      '{ author(id: "a", name: "b") { id } }',
      "BAD_ARGUMENT: expected exactly one of id, externalId, name, but id and name were given",
    ],
    [
      '{ paper(externalId: { scheme: ARXIV, value: "803.3946" }) { id } }',
      'BAD_ARGUMENT: externalId.value must be a arxiv id, but is "803.3946"',
    ],
    [
      '{ papers(where: { title: { contains: "!" } }) { totalCount } }',
      "BAD_ARGUMENT: a text to look for must hold a letter or digit",
    ],
    [
      "{ papers(where: { methods: { some: {}, minConfidence: 2 } }) { totalCount } }",
      "BAD_ARGUMENT: minConfidence must be a number from 0 to 1, but is 2",
    ],
    [
      '{ method(id: "method:commonmethod") { papers(minConfidence: 7) { totalCount } } }',
      "BAD_ARGUMENT: minConfidence must be a number from 0 to 1, but is 7",
    ],
  ])("refuses %s", async (source, message) => {
    expect(await refusal(source)).toContain(message);
  });

  it("refuses a cursor of another order", async () => {
    const { papers } = await ask<{ papers: { pageInfo: { endCursor: string } } }>(
      "{ papers(first: 3) { pageInfo { endCursor } } }",
    );
    expect(
      await refusal(`{ papers(after: "${papers.pageInfo.endCursor}", orderBy: [{ by: TITLE }]) { totalCount } }`),
    ).toContain("BAD_CURSOR");
  });
});
