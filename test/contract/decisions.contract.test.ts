import { expect, it } from "vitest";
import { decide, undoDecision } from "../../src/ingest/decide.js";
import type { PaperRecord } from "../../src/model/paper-record.js";
import type { GraphRow, GraphStore } from "../../src/store/graph-store.js";
import { OTHER, outlives, tellAll } from "../support/decided-graph.js";
import { graphDigest } from "../support/graph-digest.js";
import { wordExtractor } from "../support/record-source.js";
import { arxiv, authorRecord, paperRecord } from "../support/records.js";
import { describeEachEngine } from "../support/stores.js";

const extractor = wordExtractor("LoRA");
const doi = (value: string) => ({ scheme: "doi", value }) as const;

const tell = (store: GraphStore, ...records: readonly PaperRecord[]) => tellAll({ store, extractor }, records);

async function ids(store: GraphStore, label: "Paper" | "Author"): Promise<readonly string[]> {
  const text = `MATCH (n:${label}) RETURN n.id AS v ORDER BY v`;
  return (await store.read<GraphRow & { readonly v: string }>({ text, parameters: {} })).map(({ v }) => v);
}

const questions = (store: GraphStore, type: "RESEMBLES" | "NAMESAKE_OF") =>
  store.read({ text: `MATCH (a)-[r:${type}]->(b) RETURN a.id AS a, b.id AS b`, parameters: {} });

/** One title and one author: one paper to the linkage. */
const PREPRINT = paperRecord({
  title: "Sorting pebbles by weight alone with LoRA",
  sourceId: "preprint",
  externalIds: [arxiv("2403.00001")],
  year: 2024,
  authors: [authorRecord("Ines Alder"), authorRecord("Hana Yew")],
});
const ARTICLE = paperRecord({ ...PREPRINT, sourceId: "article", externalIds: [doi("10.1000/pebbles")] });
/** Nothing in common with the others but what a person knows. */
const RENAMED = paperRecord({
  title: "On stones and scales",
  sourceId: "renamed",
  externalIds: [doi("10.1000/scales")],
  authors: [authorRecord("Ines Birch")],
});
/** A decision on this graph, and how many nodes of the kind there are before and after. */
const CASES = [
  {
    name: "parts papers joined wrongly",
    records: [PREPRINT, ARTICLE],
    kind: "Paper",
    request: { different: ["paper:arxiv:2403.00001", "paper:doi:10.1000/pebbles"] },
    counts: [1, 2],
  },
  {
    name: "joins papers that nothing else joins",
    records: [PREPRINT, RENAMED],
    kind: "Paper",
    request: { same: ["paper:arxiv:2403.00001", "paper:doi:10.1000/scales"] },
    counts: [2, 1],
  },
  {
    name: "joins people whose names changed",
    records: [PREPRINT, RENAMED],
    kind: "Author",
    request: { same: ["Ines Alder", "Ines Birch"] },
    counts: [3, 2],
  },
  {
    name: "parts people joined wrongly",
    records: [PREPRINT, { ...RENAMED, authors: PREPRINT.authors }],
    kind: "Author",
    request: { different: ["preprint#1", "renamed#1"] },
    counts: [2, 3],
  },
] as const;

type Request = { readonly same?: readonly string[]; readonly different?: readonly string[] };

/** The request with the ids of this graph for the names, or for the mentions of records. */
async function inGraph(store: GraphStore, request: Request): Promise<Request> {
  const read = async (given: string) => {
    const [id, position] = given.split("#");
    const text =
      position === undefined
        ? "MATCH (a:Author {name: $id}) RETURN a.id AS v"
        : `MATCH (r:Record {sourceId: $id}) RETURN "author:record:" + r.key + "#${position}" AS v`;
    const [row] = await store.read<GraphRow & { readonly v: string }>({ text, parameters: { id } as never });
    return row?.v ?? given;
  };
  const entries = Object.entries(request) as [string, readonly string[]][];
  return Object.fromEntries(
    await Promise.all(entries.map(async ([verb, given]) => [verb, await Promise.all(given.map(read))] as const)),
  );
}

/** The store of a process that is killed after so many transactions. */
function dying(store: GraphStore, writes: number): GraphStore {
  let left = writes;
  return {
    engine: store.engine,
    get writes() {
      return store.writes;
    },
    read: (statement, options) => store.read(statement, options),
    stream: (statement, options) => store.stream(statement, options),
    async write(statements) {
      if (left === 0) throw new Error("killed");
      left -= 1;
      return store.write(statements);
    },
    applySchema: () => store.applySchema(),
    search: (query, limit) => store.search(query, limit),
    find: (query, limit) => store.find(query, limit),
    countFound: (query) => store.countFound(query),
    ping: () => store.ping(),
    close: () => store.close(),
  };
}

describeEachEngine("decisions", (open) => {
  it.each(CASES)(
    "$name, whatever comes and goes, until it is taken back",
    async ({ records, kind, request, counts }) => {
      const store = await open();
      await tell(store, ...records);
      const before = await graphDigest(store);
      expect(await ids(store, kind)).toHaveLength(counts[0]);
      const decision = await decide({ ...(await inGraph(store, request)), reason: "seen" }, { store, extractor });
      const decided = await graphDigest(store);
      expect(await ids(store, kind)).toHaveLength(counts[1]);
      expect(await questions(store, kind === "Paper" ? "RESEMBLES" : "NAMESAKE_OF")).toEqual([]);

      await outlives({ store, extractor }, records, decision, { before, decided });
    },
  );

  it("refuses what cannot be, and leaves the graph as it was", async () => {
    const store = await open();
    await tell(store, PREPRINT, RENAMED);
    const before = await graphDigest(store);
    const options = { store, extractor };
    const twoOfOne = await inGraph(store, { same: ["Ines Alder", "Hana Yew"] });
    await expect(decide(twoOfOne, options)).rejects.toMatchObject({ code: "BAD_ARGUMENT" });
    const papers = await ids(store, "Paper");
    await expect(decide({ different: [papers[0] ?? "", "paper:doi:10.1000/none"] }, options)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(undoDecision("decision:none", options)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await decide({ different: papers }, options);
    await expect(decide({ same: papers }, options)).rejects.toThrow(/another decision parts them/);
    expect(await graphDigest(store)).toEqual(before);
  });

  it("is obeyed by whoever comes next after a kill between any two transactions", async () => {
    const ask = { same: ["paper:arxiv:2403.00001", "paper:doi:10.1000/scales"] };
    const expected = async (isDecided: boolean) => {
      const store = await open();
      await tell(store, PREPRINT, RENAMED);
      if (isDecided) await decide(ask, { store, extractor });
      await tell(store, OTHER);
      return graphDigest(store);
    };
    const [never, always] = [await expected(false), await expected(true)];
    expect(always).not.toEqual(never);
    const outcomes: boolean[] = [];
    for (let writes = 0, isOver = false; !isOver; writes += 1) {
      const store = await open();
      await tell(store, PREPRINT, RENAMED);
      isOver = await decide(ask, { store: dying(store, writes), extractor }).then(
        () => true,
        (error: Error) => error.message !== "killed",
      );
      const decisions = await store.read({ text: "MATCH (d:Decision) RETURN d.id AS id", parameters: {} });
      outcomes.push(decisions.length > 0);
      await tell(store, OTHER);
      expect(await graphDigest(store), `killed after ${writes} writes`).toEqual(decisions.length > 0 ? always : never);
      const [left] = await store.read<GraphRow & { readonly v: number }>({
        text: "MATCH (d:Decision) WHERE d.pending IS NOT NULL RETURN count(d) AS v",
        parameters: {},
      });
      expect(left?.v).toBe(0);
    }
    // Nothing was kept when it died at once; from the first transaction on, the decision was.
    expect(outcomes.slice(0, 2)).toEqual([false, true]);
    expect(outcomes.length).toBeGreaterThan(3);
  });
});
