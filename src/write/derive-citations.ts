import { externalIdKey } from "../model/external-id.js";
import type { StoredRecord } from "../model/stored-record.js";
import { textsOf } from "../util/texts-of.js";
import type { Properties } from "./graph-state.js";
import { union } from "./union.js";

/** A paper's reference to an external id: its properties hold all ids of the reference, the strongest first. */
export type References = ReadonlyMap<string, Properties>;

/** All ids that one reference gives, the strongest first. */
export function idsOfReference(key: string, reference: Properties): readonly string[] {
  const ids = textsOf(reference.ids);
  return ids.length > 0 ? ids : [key];
}

/** The paper that a reference means: the one its strongest known id names. */
export function referredPaper(
  key: string,
  reference: Properties,
  paperOf: ReadonlyMap<string, string>,
): string | undefined {
  return idsOfReference(key, reference)
    .map((id) => paperOf.get(id))
    .find((id) => id !== undefined);
}

/** The papers that a paper's references mean, with what the references say of the citation; never itself. */
export function deriveCitations(
  self: string,
  references: References,
  paperOf: ReadonlyMap<string, string>,
): ReadonlyMap<string, Properties> {
  const citations = new Map<string, Properties>();
  for (const [key, reference] of references) {
    const to = referredPaper(key, reference, paperOf);
    if (to !== undefined && to !== self) citations.set(to, joinReferences(citations.get(to), reference));
  }
  return citations;
}

/** What two statements of one reference say together. */
export function joinReferences(held: Properties | undefined, more: Properties): Properties {
  const influential = [held?.influential, more.influential].filter((value) => typeof value === "boolean");
  return {
    intents: union(held?.intents, textsOf(more.intents)),
    contexts: union(held?.contexts, textsOf(more.contexts)),
    ...(influential.length > 0 ? { influential: influential.includes(true) } : {}),
    sources: union(held?.sources, textsOf(more.sources)),
  };
}

/** Keys of all external ids that the references of records give. */
export function referencedIds(records: readonly StoredRecord[]): readonly string[] {
  return [
    ...new Set(
      records.flatMap(({ stated }) => stated.references.flatMap(({ externalIds }) => externalIds.map(externalIdKey))),
    ),
  ];
}
