import { decidingIds } from "../model/deciding-ids.js";
import { isLinkDecision } from "../model/decision.js";
import { decisionsInForce } from "../queries/decisions.js";
import { type FaultRow, papersWithIdsOfOneScheme } from "../queries/faults.js";
import { askAll } from "../queries/nodes-by-external-id.js";
import { runQuery, streamQuery } from "../queries/query.js";
import { recordsOfPapers } from "../queries/records.js";
import type { GraphStore } from "../store/graph-store.js";
import { textOf } from "../util/text-of.js";
import { statedExternalIds } from "../write/record-node.js";

/**
 * Papers with two ids of a scheme that gives a paper one, or two DOIs of publishers, unless a record gives both or a
 * person has decided that records which give them are one.
 */
export async function* papersOfTwoIds(store: GraphStore): AsyncGenerator<FaultRow> {
  const same = (await runQuery(store, decisionsInForce, {}))
    .filter(isLinkDecision)
    .filter(({ verb }) => verb === "same");
  for await (const { paper, ids } of streamQuery(store, papersWithIdsOfOneScheme, {})) {
    const deciding = decidingIds(ids);
    if (new Set(deciding.map(([scheme]) => scheme)).size === deciding.length) continue;
    const given = new Map(
      (await askAll(store, recordsOfPapers, [paper])).map(({ properties }) => [
        textOf(properties.key),
        statedExternalIds(properties.facts),
      ]),
    );
    const decided = same.map(({ keys }) => keys.flatMap((key) => given.get(key) ?? []));
    const groupOf = groupsOf(ids, [...given.values(), ...decided]);
    for (const scheme of new Set(deciding.map(([each]) => each))) {
      const own = deciding.flatMap(([each, id]) => (each === scheme ? id : [])).sort();
      if (new Set(own.map(groupOf)).size > 1) yield { node: paper, detail: own.join(", ") };
    }
  }
}

/** Which ids are held together by lists that have some of them in common. */
function groupsOf(ids: readonly string[], lists: readonly (readonly string[])[]): (id: string) => string {
  const groupOf = new Map(ids.map((id) => [id, id]));
  for (const list of lists) {
    const joined = new Set(list.flatMap((id) => groupOf.get(id) ?? []));
    const [first] = joined;
    for (const [id, group] of groupOf) if (first !== undefined && joined.has(group)) groupOf.set(id, first);
  }
  return (id) => groupOf.get(id) ?? id;
}
