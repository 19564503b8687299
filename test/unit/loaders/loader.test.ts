import { describe, expect, it } from "vitest";
import { groupedLoader } from "../../../src/loaders/loader.js";
import { createLoaders } from "../../../src/loaders/loaders.js";
import type { GraphStore } from "../../../src/store/graph-store.js";
import { nodeId } from "../../support/node-id.js";

const store = {} as GraphStore;

function recording() {
  const fetched: { readonly args: { size: number }; readonly ids: readonly string[] }[] = [];
  const definition = groupedLoader<{ size: number }, string>({
    name: "test",
    absent: ({ size }) => `none of ${size}`,
    fetch: (_, args, ids) => {
      fetched.push({ args, ids });
      return Promise.resolve(new Map(ids.filter((id) => id !== GONE).map((id) => [id, `${id} by ${args.size}`])));
    },
  });
  return { fetched, definition };
}

const [A, B, GONE] = [nodeId("paper:a"), nodeId("paper:b"), nodeId("paper:gone")];

describe("loaders", () => {
  it("fetch once for all parents that ask with equal arguments in one turn, and keep their order", async () => {
    const { fetched, definition } = recording();
    const loaders = createLoaders(store);
    const keys = [B, A, GONE].map((id) => ({ id, args: { size: 2 } }));
    const values = await Promise.all([
      loaders.loadMany(definition, keys),
      loaders.load(definition, { id: A, args: { size: 3 } }),
      loaders.load(definition, { id: A, args: { size: 2 } }),
    ]);
    expect(values).toEqual([["paper:b by 2", "paper:a by 2", "none of 2"], "paper:a by 3", "paper:a by 2"]);
    expect(fetched).toEqual([
      { args: { size: 2 }, ids: [B, A, GONE] },
      { args: { size: 3 }, ids: [A] },
    ]);
  });

  it("stay in one batch when parents ask after promises of different lengths", async () => {
    const { fetched, definition } = recording();
    const loaders = createLoaders(store);
    const later = async (turns: number) => {
      for (let turn = 0; turn < turns; turn++) await Promise.resolve();
      return loaders.load(definition, { id: nodeId(`paper:n${turns}`), args: { size: 1 } });
    };
    await Promise.all([0, 1, 5, 20].map(later));
    expect(fetched.map(({ ids }) => ids.length)).toEqual([4]);
  });

  it("forget everything with their request", async () => {
    const { fetched, definition } = recording();
    for (const loaders of [createLoaders(store), createLoaders(store)]) {
      await loaders.load(definition, { id: A, args: { size: 1 } });
      await loaders.load(definition, { id: A, args: { size: 1 } });
    }
    expect(fetched.length).toBe(2);
  });

  it("fail the keys of a fetch that fails, and no others", async () => {
    const definition = groupedLoader<{ bad: boolean }, string>({
      name: "failing",
      absent: () => "none",
      fetch: (_, { bad }) => (bad ? Promise.reject(new Error("down")) : Promise.resolve(new Map([[A, "fine"]]))),
    });
    const loaders = createLoaders(store);
    const [bad, good] = await Promise.allSettled([
      loaders.load(definition, { id: A, args: { bad: true } }),
      loaders.load(definition, { id: A, args: { bad: false } }),
    ]);
    expect(bad.status).toBe("rejected");
    expect(good).toEqual({ status: "fulfilled", value: "fine" });
  });
});
