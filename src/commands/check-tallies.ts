import type { Label } from "../model/graph-schema.js";
import { RELATIONSHIP_TYPES, RELATIONSHIPS } from "../model/relationships.js";
import type { FaultRow } from "../queries/faults.js";
import { linksOf, talliedNodes } from "../queries/links.js";
import { streamQuery } from "../queries/query.js";
import type { GraphStore } from "../store/graph-store.js";
import { claimantOf, introducers } from "../write/introductions.js";
import { addTally, isLinked, type Tally, tallyText } from "../write/tally.js";

/** The relationships that describe linked nodes, with the end at which those stand. */
const LINKS = RELATIONSHIP_TYPES.flatMap((type) => {
  const [from, to] = (["from", "to"] as const).map((end) => ({ label: RELATIONSHIPS[type][end] as Label, key: "" }));
  if (!from || !to) return [];
  const ends = [from, to].filter((end) => isLinked({ type, from, to }, end));
  return ends.map((end) => ({ label: end.label, type, at: end === to ? ("to" as const) : ("from" as const) }));
});

const PAGE = 500;

/** Nodes whose tally is not what their relationships say, counted afresh. */
export async function* wrongTallies(store: GraphStore): AsyncGenerator<FaultRow> {
  for (const label of new Set(LINKS.map((link) => link.label))) {
    let page = new Map<string, string | null>();
    for await (const { key, tally } of streamQuery(store, talliedNodes(label), {})) {
      page.set(key, tally);
      if (page.size < PAGE) continue;
      yield* wrongOf(store, label, page);
      page = new Map();
    }
    yield* wrongOf(store, label, page);
  }
}

async function* wrongOf(
  store: GraphStore,
  label: Label,
  page: ReadonlyMap<string, string | null>,
): AsyncGenerator<FaultRow> {
  const counted = new Map<string, Tally>();
  const roles = new Map<string, Map<string, string | null>>();
  for (const link of LINKS.filter((each) => each.label === label)) {
    const rows = streamQuery(store, linksOf(label, link.type, link.at), { keys: [...page.keys()] });
    for await (const { key, role, ...said } of rows) {
      counted.set(key, addTally(counted.get(key), said, 1));
      if (said.claim !== null)
        roles.set(key, (roles.get(key) ?? new Map<string, string | null>()).set(said.claim, role));
    }
  }
  for (const [node, kept] of page) {
    const tally = counted.get(node);
    const text = tally ? tallyText(tally) : "no relationships";
    if (kept !== text) yield { node, detail: `kept as ${shorten(kept ?? "nothing")}, counted ${shorten(text)}` };
    yield* wrongRoles(node, roles.get(node) ?? new Map());
  }
}

/** Papers that do not introduce a node as their claims to it say. */
function* wrongRoles(node: string, roles: ReadonlyMap<string, string | null>): Generator<FaultRow> {
  const winners = introducers([...roles.keys()]);
  for (const [claim, role] of roles) {
    const paper = claimantOf(claim);
    const expected = winners.has(paper) ? "INTRODUCED" : "USED";
    if (role !== expected)
      yield { node, detail: `${paper} is kept as ${role ?? "nothing"}, and is ${expected} by its claim` };
  }
}

const shorten = (text: string) => (text.length <= 80 ? text : `${text.slice(0, 79)}…`);
