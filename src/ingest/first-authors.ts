import { personBlock } from "../identity/people/person-blocks.js";
import { externalIdKey } from "../model/external-id.js";
import { keyedNodeId, type NodeId } from "../model/ids.js";
import { normalizePersonName, personNameKey } from "../model/person-name/person-name.js";
import type { StoredRecord } from "../model/stored-record.js";
import { derivePerson } from "../write/derive-person.js";
import type { Properties } from "../write/graph-state.js";

type AuthorId = NodeId<"Author">;

/**
 * Says at first sight who the authors of records are: whoever bears the name, or somebody new. It holds until the run has
 * ended and the people of all touched names are told apart together.
 */
export async function firstAuthors(
  records: readonly StoredRecord[],
  authorsByName: (nameKeys: readonly string[]) => Promise<ReadonlyMap<string, AuthorId>>,
  known: (ids: readonly string[]) => Promise<ReadonlySet<string>>,
): Promise<{ readonly records: readonly StoredRecord[]; readonly newAuthors: ReadonlyMap<string, Properties> }> {
  const keys = new Map<string, string>();
  for (const { stated } of records)
    for (const { name } of stated.authors) if (!keys.has(name)) keys.set(name, personNameKey(name));
  const byName = new Map(await authorsByName([...new Set(keys.values())].filter((key) => key !== "")));
  const newAuthors = new Map<string, Properties>();
  const named = records.map((record) => {
    const taken = new Set<string>();
    const authorIds = record.stated.authors.map((author, at): AuthorId | null => {
      const nameKey = keys.get(author.name) ?? "";
      if (nameKey === "") return null;
      const place = [`${record.key}#${at + 1}`];
      const bearer = byName.get(nameKey);
      const strong = keyedNodeId("Author", author.externalIds.map(externalIdKey), place);
      const id =
        [bearer, strong].find((each) => each !== undefined && !taken.has(each)) ?? keyedNodeId("Author", [], place);
      taken.add(id);
      if (!bearer) byName.set(nameKey, id);
      if (id !== bearer) newAuthors.set(id, provisional(id, author.name, nameKey, record));
      return id;
    });
    return { ...record, authorIds };
  });
  for (const id of await known([...newAuthors.keys()])) newAuthors.delete(id);
  return { records: named, newAuthors };
}

function provisional(id: string, name: string, nameKey: string, { stated }: StoredRecord): Properties {
  return derivePerson({
    id,
    mentions: [{ author: { name, externalIds: [], affiliations: [] }, source: stated.source }],
    name: normalizePersonName(name),
    nameKey,
    block: personBlock(name),
    aliases: [],
    otherNames: [],
    externalIds: [],
    ambiguous: false,
    evidence: [],
  }).properties;
}
