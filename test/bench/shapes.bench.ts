import { deepStrictEqual } from "node:assert";
import type { GraphQLSchema } from "graphql";
import { parseNodeId } from "../../src/model/ids.js";
import type { NodeKind } from "../../src/model/node-kind.js";
import type { GraphRow, GraphStore } from "../../src/store/graph-store.js";
import { preparedQuery } from "./support/execute.js";
import { measure, time } from "./support/measure.js";
import { addResult } from "./support/report.js";
import { SHAPES, type Shape } from "./support/shapes.js";

const ROUNDS = 30;

/** Filters, hubs and orders through GraphQL against the best text by hand that is known for the engine. */
export async function benchShapes(schema: GraphQLSchema, store: GraphStore): Promise<void> {
  for (const shape of SHAPES) {
    const ask = preparedQuery(schema, store, shape.question);
    const ours = idsIn(await ask(), shape.list);
    const theirs = (await byHand(store, shape)).map(({ id }) => id);
    deepStrictEqual(ours, theirs, shape.name);
    const timing = await measure(
      { ours: () => time(() => ask()), baseline: () => time(() => byHand(store, shape)) },
      ROUNDS,
      ROUNDS,
    );
    addResult({
      name: `${shape.name}, by hand`,
      engine: store.engine,
      ...timing,
      target: { kind: "at-most", times: 1.5 },
    });
  }
}

type Found = GraphRow & { readonly id: string };

/** Finds ids in order, then fetches what is shown of them. */
async function byHand(store: GraphStore, { find }: Shape): Promise<readonly Found[]> {
  const found = await store.read<Found>({ text: find[store.engine], parameters: {} });
  const kind: NodeKind = parseNodeId(found[0]?.id ?? "")?.kind ?? "Paper";
  const shown = kind === "Paper" ? "title" : "name";
  await store.read({
    text: `UNWIND $ids AS id MATCH (n:${kind} {id: id}) RETURN n.id AS id, n.${shown} AS shown`,
    parameters: { ids: found.map(({ id }) => id) },
  });
  return found;
}

function idsIn(answer: unknown, list: readonly string[]): readonly unknown[] {
  const read = (value: unknown, name: string) => (value as { readonly [field: string]: unknown })[name];
  const edges = read(list.reduce(read, answer), "edges") as readonly { readonly node: { readonly id: string } }[];
  return edges.map(({ node }) => node.id);
}
