import { beforeAll, expect, it } from "vitest";
import { NODE_KINDS, type NodeKind } from "../../../src/model/node-kind.js";
import { askSuggestions } from "../../../src/queries/suggest.js";
import type { GraphStore } from "../../../src/store/graph-store.js";
import { foldText } from "../../../src/util/fold-text.js";
import { type GeneratedNode, generateGraph, loadGraph, textOf } from "../../support/generated-graph.js";
import { describeEachEngine } from "../../support/stores.js";

describeEachEngine("suggest", (open) => {
  const graph = generateGraph(29);
  let store: GraphStore;
  beforeAll(async () => {
    store = await open();
    await loadGraph(store, graph);
  });

  /** 0 where a name begins with the text, 1 where each of its words begins a word of the names, none otherwise. */
  function rankOf({ label, properties }: GeneratedNode, prefix: string): 0 | 1 | undefined {
    const isPaper = label === "Paper";
    const path = textOf(properties.path);
    const names = isPaper
      ? [textOf(properties.title)]
      : [textOf(properties.name), ...((properties.aliases as readonly string[] | undefined) ?? [])];
    const whole = (text: string) => (isPaper ? foldText(text) : foldText(text).replaceAll(" ", ""));
    const paths = path === "" ? [] : [path, path.slice(path.indexOf("/") + 1)];
    if ([...names, ...paths].some((name) => whole(name).startsWith(whole(prefix)))) return 0;
    const words = textOf(properties.searchText).split(" ");
    const typed = foldText(prefix).split(" ");
    return typed.every((part) => words.some((word) => word.startsWith(part))) ? 1 : undefined;
  }

  function expected(prefix: string, kinds: readonly NodeKind[], first: number): readonly string[] {
    return graph.nodes
      .flatMap((node) => {
        const place = kinds.indexOf(node.label as NodeKind);
        const rank = place < 0 ? undefined : rankOf(node, prefix);
        const { citedByCount, paperCount, searchText } = node.properties;
        const degree = Number(citedByCount ?? paperCount ?? 0);
        return rank === undefined ? [] : [{ id: node.id, place, rank, degree, length: textOf(searchText).length }];
      })
      .sort(
        (a, b) =>
          a.rank - b.rank || b.degree - a.degree || a.length - b.length || a.place - b.place || (a.id < b.id ? -1 : 1),
      )
      .slice(0, first)
      .map(({ id }) => id);
  }

  it.each([
    ["s", NODE_KINDS, 50],
    ["sp", NODE_KINDS, 10],
    ["common m", NODE_KINDS, 10],
    ["meth", ["Method"] as const, 7],
    ["gr li", ["Author", "Paper"] as const, 10],
    ["mü", NODE_KINDS, 10],
    ["github.com/la", NODE_KINDS, 5],
    ["ME", NODE_KINDS, 50],
    ["method 1", NODE_KINDS, 50],
    ["zyzzyva", NODE_KINDS, 10],
  ])("gives for “%s” what the definition says, in its order", async (prefix, kinds, first) => {
    const found = await askSuggestions(store, { prefix, kinds, first });
    expect(found.map(({ id }) => id)).toEqual(expected(prefix, kinds, first));
    if (prefix !== "zyzzyva") expect(found.length).toBeGreaterThan(0);
  });

  it("suggests nothing for marks alone", async () => {
    expect(await askSuggestions(store, { prefix: "()*~", kinds: NODE_KINDS, first: 5 })).toEqual([]);
  });
});
