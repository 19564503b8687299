import { externalIdKey } from "../model/external-id.js";
import type { AuthorRecord } from "../model/paper-record.js";
import type { StatedPaper } from "../model/stored-record.js";

/** A record as our own input format has it (`schema/papergraph-record.schema.json`): read back, it states the same. */
export function papergraphRecord({ externalIds, authors, references, ...facts }: StatedPaper): object {
  const written = {
    ...facts,
    externalIds: externalIds.map(externalIdKey),
    authors: authors.map(writtenAuthor),
    references: references.map((reference) => ({
      ...reference,
      externalIds: reference.externalIds.map(externalIdKey),
    })),
  };
  return Object.fromEntries(
    Object.entries(written).filter(([, value]) => !(Array.isArray(value) && value.length === 0)),
  );
}

function writtenAuthor({ name, externalIds, affiliations }: AuthorRecord): string | object {
  if (externalIds.length === 0 && affiliations.length === 0) return name;
  return {
    name,
    ...(externalIds.length > 0 && { externalIds: externalIds.map(externalIdKey) }),
    ...(affiliations.length > 0 && { affiliations }),
  };
}
