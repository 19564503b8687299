import type { StoredRecord } from "../model/stored-record.js";

type AuthorId = StoredRecord["authorIds"][number];

/**
 * A record whose authors are those that the version it replaces has under the same names. The others are not told yet:
 * they are when the run has ended, together with all who bear their names.
 */
export function keepAuthors(record: StoredRecord, replaced: StoredRecord | undefined): StoredRecord {
  const held = new Map<string, AuthorId[]>();
  for (const [at, { name }] of (replaced?.stated.authors ?? []).entries())
    held.set(name, [...(held.get(name) ?? []), replaced?.authorIds[at] ?? null]);
  return { ...record, authorIds: record.stated.authors.map(({ name }) => held.get(name)?.shift() ?? null) };
}
