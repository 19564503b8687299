import type { Link } from "../linkage.js";
import { paperBlocks } from "./paper-blocks.js";
import { paperLink } from "./paper-link.js";
import type { PaperTraits } from "./paper-traits.js";

/** All links among records with different keys: each pair that shares an id or meets in a block is compared once. */
export function paperLinks(records: readonly PaperTraits[]): readonly Link[] {
  const buckets = new Map<string, number[]>();
  for (const [at, record] of records.entries()) {
    for (const bucket of bucketsOf(record)) {
      const members = buckets.get(bucket);
      if (members) members.push(at);
      else buckets.set(bucket, [at]);
    }
  }
  const seen = new Set<number>();
  const links: Link[] = [];
  for (const members of buckets.values()) {
    for (const [position, left] of members.entries()) {
      for (const right of members.slice(position + 1)) {
        const pair = left * records.length + right;
        const [one, other] = [records[left], records[right]];
        if (!one || !other || seen.has(pair)) continue;
        seen.add(pair);
        const link = paperLink(one, other);
        if (link) links.push(link);
      }
    }
  }
  return links;
}

function bucketsOf(record: PaperTraits): ReadonlySet<string> {
  const { title, text, sketches } = paperBlocks(record);
  return new Set([
    ...record.externalIds.map((id) => `id ${id}`),
    `title ${title}`,
    ...(text === undefined ? [] : [`text ${text}`]),
    ...sketches.map((sketch) => `sketch ${sketch}`),
  ]);
}
