import { expect, it } from "vitest";
import { renewSearchKeys } from "../../src/ingest/renew-search-keys.js";
import { NODE_KINDS } from "../../src/model/node-kind.js";
import { askSearch } from "../../src/queries/search.js";
import { countingStore } from "../support/counting-store.js";
import { generateGraph, loadGraph, textOf } from "../support/generated-graph.js";
import { describeEachEngine } from "../support/stores.js";

describeEachEngine("a graph that an earlier version wrote", (open) => {
  it("is searched like one of today after its keys are renewed, which is done once", async () => {
    const graph = generateGraph(11);
    const keysOf = (label: string) => graph.nodes.filter((node) => node.label === label && node.properties.searchKeys);
    expect(keysOf("Paper").length).toBeGreaterThan(3);
    const store = await open();
    await loadGraph(store, graph);
    const ask = async (text: string) => {
      const { items } = await askSearch(store, { text, kinds: NODE_KINDS, first: 500 });
      // Neo4j's scores count for a while what was replaced, so the order of texts may differ.
      return items.map(({ match, id }) => `${match} ${id}`);
    };
    const texts = ["Common Method", "注意力", "lab code-1", "ME-1", "sparse"];
    const before = await Promise.all(texts.map(ask));
    expect(before[0]?.[0]).toBe("name method:commonmethod");
    const withKeys = () =>
      Promise.all(
        NODE_KINDS.map((kind) =>
          store.read({ text: `MATCH (n:${kind}) RETURN n.id AS id, n.searchKeys AS keys ORDER BY id`, parameters: {} }),
        ),
      );
    const today = await withKeys();
    for (const kind of NODE_KINDS)
      await store.write([{ text: `MATCH (n:${kind}) REMOVE n.searchKeys`, parameters: {} }]);
    expect((await ask("Common Method"))[0]).not.toBe("name method:commonmethod");

    await renewSearchKeys(store);
    const bare = (rows: Awaited<ReturnType<typeof withKeys>>) =>
      rows.map((each) => each.map(({ id, keys }) => [id, textOf(keys).split(" ").sort()]));
    expect(bare(await withKeys())).toEqual(bare(today));
    const after = await Promise.all(texts.map(ask));
    expect(after.map((hits) => hits.toSorted())).toEqual(before.map((hits) => hits.toSorted()));
    const counted = countingStore(store);
    await renewSearchKeys(counted.store);
    expect(counted.count()).toBe(NODE_KINDS.length - 1);
  });
});
