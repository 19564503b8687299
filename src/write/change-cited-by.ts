import { idsOfReference, joinReferences, referredPaper } from "./derive-citations.js";
import type { GraphBatch } from "./graph-batch.js";
import type { GraphReader, PaperState, Properties } from "./graph-state.js";

/**
 * Citations by papers outside the batch: where an external id has come to name a paper of the batch, or names it no
 * more, those that refer to the id cite it, or no longer do.
 */
export async function changeCitedBy(
  batch: GraphBatch,
  reader: Pick<GraphReader, "citedBy" | "papersByExternalId" | "referencesTo">,
  was: ReadonlyMap<string, PaperState>,
  now: ReadonlyMap<string, PaperState>,
): Promise<void> {
  const ids = (states: ReadonlyMap<string, PaperState>, id: string) => [
    ...(states.get(id)?.edges.get("IDENTIFIES")?.keys() ?? []),
  ];
  const papers = [...new Set([...was.keys(), ...now.keys()])].filter(
    (id) => ids(was, id).sort().join("\n") !== ids(now, id).sort().join("\n"),
  );
  const isOutside = (paper: string) => !was.has(paper) && !now.has(paper);
  const gone = new Set(papers.flatMap((id) => ids(was, id)));
  const named = new Map(papers.flatMap((id) => ids(now, id).map((key) => [key, id] as const)));
  const touched = [...new Set([...gone, ...named.keys()])];
  if (touched.length === 0) return;
  const references = (await reader.referencesTo(touched)).filter(({ from }) => isOutside(from));
  const others = await otherTargets(reader, references, named, gone);
  const paperOf = new Map([...others, ...named]);
  const targets = new Set([...papers, ...others.values()]);
  const held = new Map<string, Properties>();
  for (const { from, to, properties } of await reader.citedBy([...targets].filter((id) => !isNew(id, was, now))))
    if (isOutside(from)) held.set(`${from}\n${to}`, properties);
  const next = new Map<string, Properties>();
  const all = references.concat(
    others.size === 0 ? [] : (await reader.referencesTo([...others.keys()])).filter(({ from }) => isOutside(from)),
  );
  for (const { from, key, properties } of all) {
    const to = referredPaper(key, properties, paperOf);
    if (to !== undefined && targets.has(to)) {
      const pair = `${from}\n${to}`;
      next.set(pair, joinReferences(next.get(pair), properties));
    }
  }
  for (const pair of new Set([...held.keys(), ...next.keys()])) {
    const [from = "", to = ""] = pair.split("\n");
    batch.changeEdge(
      { type: "CITES", from: { label: "Paper", key: from }, to: { label: "Paper", key: to } },
      held.get(pair),
      next.get(pair),
    );
  }
}

/** Papers outside the batch that other ids of the references name, by those ids. */
async function otherTargets(
  reader: Pick<GraphReader, "papersByExternalId">,
  references: readonly { readonly key: string; readonly properties: Properties }[],
  named: ReadonlyMap<string, string>,
  gone: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> {
  const keys = references
    .flatMap(({ key, properties }) => idsOfReference(key, properties))
    .filter((key) => !named.has(key) && !gone.has(key));
  return keys.length === 0 ? new Map() : reader.papersByExternalId([...new Set(keys)]);
}

function isNew(id: string, was: ReadonlyMap<string, PaperState>, now: ReadonlyMap<string, PaperState>): boolean {
  return now.has(id) && !was.has(id);
}
