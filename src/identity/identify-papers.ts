import { EXTERNAL_ID_SCHEMES, type ExternalId, externalIdKey } from "../model/external-id.js";
import { mintNodeId, type NodeId } from "../model/ids.js";
import { abstractKey, titleKey } from "../model/paper-keys.js";
import type { PaperRecord } from "../model/paper-record.js";
import type { IdentityLookup } from "./identity-lookup.js";
import { type PaperTraits, papersMatch } from "./match-paper.js";
import { personNameKey } from "./person-name.js";

type PaperId = NodeId<"Paper">;

/**
 * Says which paper each record is, in the records' order: by external id, then by text, among the papers of the graph
 * and those of the records before it; otherwise a new id, minted from the record's strongest key.
 */
export async function identifyPapers(
  records: readonly PaperRecord[],
  lookup: IdentityLookup,
): Promise<readonly PaperId[]> {
  const all = records.map(traitsOf);
  const byExternalId = new Map<string, PaperId>();
  for (const [key, id] of await lookup.nodesByExternalId([...new Set(all.flatMap((paper) => paper.externalIds))])) {
    if (id.startsWith("paper:")) byExternalId.set(key, id as PaperId);
  }
  const byText = await knownByText(all, lookup);
  return all.map((paper) => {
    const named = paper.externalIds.map((key) => byExternalId.get(key)).find((id) => id !== undefined);
    const id = named ?? byText.find(paper) ?? mintNodeId("Paper", strongestKey(paper));
    for (const key of paper.externalIds) if (!byExternalId.has(key)) byExternalId.set(key, id);
    byText.add(id, paper);
    return id;
  });
}

function traitsOf(record: PaperRecord): PaperTraits {
  return {
    titleKey: titleKey(record.title),
    abstractKey: abstractKey(record.abstract),
    year: record.publishedOn ? Number(record.publishedOn.slice(0, 4)) : record.year,
    externalIds: [...record.externalIds].sort(byStrength).map(externalIdKey),
    authorNameKeys: record.authors.map((author) => personNameKey(author.name)),
  };
}

function byStrength(left: ExternalId, right: ExternalId): number {
  return EXTERNAL_ID_SCHEMES.indexOf(left.scheme) - EXTERNAL_ID_SCHEMES.indexOf(right.scheme);
}

function strongestKey(paper: PaperTraits): string {
  return paper.externalIds[0] ?? `title:${paper.titleKey}:${paper.year ?? ""}:${paper.authorNameKeys[0] ?? ""}`;
}

async function knownByText(papers: readonly PaperTraits[], lookup: IdentityLookup) {
  const byKey = new Map<string, (PaperTraits & { readonly id: PaperId })[]>();
  // All ids of a paper, whichever record gave them: a record without an id must not hide that another has one.
  const idsOf = new Map<PaperId, Set<string>>();
  const add = (id: PaperId, paper: PaperTraits) => {
    const ids = idsOf.get(id) ?? new Set<string>();
    idsOf.set(id, ids);
    for (const key of paper.externalIds) ids.add(key);
    for (const key of [paper.titleKey, paper.abstractKey]) {
      if (key === undefined) continue;
      const entry = byKey.get(key) ?? [];
      entry.push({ ...paper, id });
      byKey.set(key, entry);
    }
  };
  const distinct = (keys: readonly (string | undefined)[]) => [...new Set(keys.filter((key) => key !== undefined))];
  const known = await lookup.papersByText(
    distinct(papers.map((paper) => paper.titleKey)),
    distinct(papers.map((paper) => paper.abstractKey)),
  );
  for (const paper of known) add(paper.id, paper);
  const find = (paper: PaperTraits): PaperId | undefined =>
    [paper.abstractKey, paper.titleKey]
      .flatMap((key) => (key === undefined ? [] : (byKey.get(key) ?? [])))
      .find((candidate) => papersMatch({ ...candidate, externalIds: [...(idsOf.get(candidate.id) ?? [])] }, paper))?.id;
  return { add, find };
}
