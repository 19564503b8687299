import type { Link } from "../identity/linkage.js";
import type { PaperPartition } from "../identity/papers/partition-papers.js";
import { externalIdKey } from "../model/external-id.js";
import { keyedNodeId } from "../model/ids.js";
import type { StoredRecord } from "../model/stored-record.js";
import { compareText } from "../util/compare-text.js";
import type { Properties } from "../write/graph-state.js";
import type { IdentifiedPaper } from "../write/paper-writer.js";

/** The papers that a partition makes of records: their ids, and what ties them to each other. */
export function identifyPapers(
  records: readonly StoredRecord[],
  { papers, versions, refused, possible }: PaperPartition,
): readonly IdentifiedPaper[] {
  const byKey = new Map(records.map((record) => [record.key, record]));
  // An id that records of several papers give is the paper's with the first of those records.
  const ownerOf = new Map<string, string>();
  for (const record of [...records].sort((a, b) => compareText(a.key, b.key)))
    for (const id of record.stated.externalIds)
      if (!ownerOf.has(externalIdKey(id))) ownerOf.set(externalIdKey(id), record.key);
  const idOf = new Map<string, IdentifiedPaper["id"]>();
  const groups = papers.map((keys) => {
    const own = keys.flatMap((key) => byKey.get(key) ?? []);
    const externalIds = new Set(
      own
        .flatMap(({ stated }) => stated.externalIds.map(externalIdKey))
        .filter((id) => keys.includes(ownerOf.get(id) ?? "")),
    );
    const id = keyedNodeId("Paper", [...externalIds], keys);
    for (const key of keys) idOf.set(key, id);
    return { id, records: own, externalIds };
  });
  const versionsOf = new Map<string, Map<string, Properties>>();
  for (const { from, to, reason } of versions) {
    const [earlier, later] = [idOf.get(from), idOf.get(to)];
    const sources = sourcesOf([byKey.get(from), byKey.get(to)]);
    if (earlier && later) enter(versionsOf, earlier, later, { reason, sources });
  }
  const resembling = resemblances([...refused, ...possible], idOf);
  return groups.map((group) => ({
    ...group,
    versions: versionsOf.get(group.id) ?? new Map(),
    resembles: resembling.get(group.id) ?? new Map(),
  }));
}

/** Open questions between nodes, each from the smaller id to the greater, with its strongest reason. */
export function resemblances(
  links: readonly Link[],
  idOf: ReadonlyMap<string, string>,
): ReadonlyMap<string, ReadonlyMap<string, Properties>> {
  const questions = new Map<string, Map<string, Properties>>();
  const strongest = [...links].sort((a, b) => b.strength - a.strength || compareText(a.reason, b.reason));
  for (const { left, right, strength, reason } of strongest) {
    const [from, to] = [idOf.get(left) ?? "", idOf.get(right) ?? ""].sort(compareText);
    if (!from || !to || from === to) continue;
    if (!questions.get(from)?.has(to)) enter(questions, from, to, { strength, reason });
  }
  return questions;
}

function enter(map: Map<string, Map<string, Properties>>, from: string, to: string, properties: Properties): void {
  map.set(from, (map.get(from) ?? new Map<string, Properties>()).set(to, properties));
}

function sourcesOf(records: readonly (StoredRecord | undefined)[]): readonly string[] {
  return [...new Set(records.flatMap((record) => record?.stated.source ?? []))].sort();
}
