import type { Link } from "../identity/linkage.js";
import { externalIdKey } from "../model/external-id.js";
import type { StoredRecord } from "../model/stored-record.js";
import type { HeldRecord } from "../write/paper-writer.js";
import type { PaperLinkage } from "./paper-linkage.js";
import type { RecordReader } from "./record-reader.js";

/**
 * All records of the graph that anything links, over any number of steps, to fresh ones or to what those replace:
 * nothing outside can change which papers these are, nor can these change others.
 */
export async function gatherRecords(
  fresh: readonly StoredRecord[],
  replaced: readonly HeldRecord[],
  reader: RecordReader,
  linkage: PaperLinkage,
): Promise<readonly HeldRecord[]> {
  const isFresh = new Set(fresh.map(({ key }) => key));
  const candidates = new Map<string, HeldRecord>();
  const gathered = new Map<string, HeldRecord>();
  const read = new Set<string>();
  const readPapers = async (papers: Iterable<string>) => {
    const unread = [...papers].filter((paper) => !read.has(paper));
    for (const paper of unread) read.add(paper);
    for (const held of unread.length === 0 ? [] : await reader.ofPapers(unread)) candidates.set(held.record.key, held);
  };
  await readPapers(replaced.map(({ paper }) => paper));
  for (const held of candidates.values()) gathered.set(held.record.key, held);
  for (let frontier = [...fresh, ...[...gathered.values()].map(({ record }) => record)]; frontier.length > 0; ) {
    const ids = [...new Set(frontier.flatMap(({ stated }) => stated.externalIds.map(externalIdKey)))];
    await readPapers(
      await reader.papersNear(
        ids,
        frontier.map((record) => linkage.blocksOf(record)),
      ),
    );
    const partners = await reader.byKey(linkage.partnersOf(frontier.map(({ key }) => key)));
    await readPapers(partners.map(({ paper }) => paper));
    const reached = reach(fresh, gathered, candidates, isFresh, linkage);
    frontier = reached.map(({ record }) => record);
    for (const held of reached) gathered.set(held.record.key, held);
  }
  return [...gathered.values()];
}

/** Candidates that links reach from what is gathered, with all records of their papers. */
function reach(
  fresh: readonly StoredRecord[],
  gathered: ReadonlyMap<string, HeldRecord>,
  candidates: ReadonlyMap<string, HeldRecord>,
  isFresh: ReadonlySet<string>,
  linkage: PaperLinkage,
): readonly HeldRecord[] {
  const open = [...candidates.values()].filter(({ record }) => !gathered.has(record.key));
  if (open.length === 0) return [];
  const held = [...candidates.values()].filter(({ record }) => !isFresh.has(record.key));
  const neighbours = neighboursBy(linkage.linksOf([...fresh, ...held.map(({ record }) => record)]));
  for (const siblings of byPaper(held).values())
    for (const key of siblings) neighbours.set(key, [...(neighbours.get(key) ?? []), ...siblings]);
  const seen = new Set([...isFresh, ...gathered.keys()]);
  for (const key of seen) for (const next of neighbours.get(key) ?? []) seen.add(next);
  return open.filter(({ record }) => seen.has(record.key));
}

function neighboursBy(links: readonly Pick<Link, "left" | "right">[]): Map<string, readonly string[]> {
  const neighbours = new Map<string, string[]>();
  for (const { left, right } of links) {
    neighbours.set(left, [...(neighbours.get(left) ?? []), right]);
    neighbours.set(right, [...(neighbours.get(right) ?? []), left]);
  }
  return neighbours as Map<string, readonly string[]>;
}

function byPaper(held: readonly HeldRecord[]): ReadonlyMap<string, readonly string[]> {
  const papers = new Map<string, string[]>();
  for (const { paper, record } of held) papers.set(paper, [...(papers.get(paper) ?? []), record.key]);
  return papers;
}
