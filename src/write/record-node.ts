import { packAuthorIds, readAuthorIds } from "../model/author-ids.js";
import { EXTERNAL_ID_SCHEMES, type ExternalId, externalIdKey } from "../model/external-id.js";
import type { AuthorRecord } from "../model/paper-record.js";
import type { StatedPaper, StoredRecord } from "../model/stored-record.js";
import { canonicalJson } from "../util/canonical-json.js";
import { textOf } from "../util/text-of.js";
import type { Properties } from "./graph-state.js";

/** The keys under which identity finds a record again. */
export interface RecordBlocks {
  readonly title: string;
  readonly text?: string;
  /** At most four. */
  readonly sketches: readonly string[];
}

/** A paper's title and abstract. */
export interface Text {
  readonly title: string;
  readonly abstract: string | null;
}

/** A record that states nothing more than that there is a paper. */
const NO_FACTS = {
  methods: [],
  datasets: [],
  tasks: [],
  repositories: [],
  topics: [],
  organizations: [],
  references: [],
} as const satisfies Partial<StatedPaper>;

/** The properties of a record's node. A text that is the paper's own is kept there and not again here. */
export function recordProperties(record: StoredRecord, blocks: RecordBlocks, paper: Text): Properties {
  const { source, seenOn, title, abstract, authors, externalIds, sourceId, ...facts } = record.stated;
  const isPapers = title === paper.title && (abstract ?? null) === paper.abstract;
  const stated = Object.fromEntries(
    Object.entries({ ...facts, externalIds: externalIds.map(externalIdKey) }).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
  return {
    key: record.key,
    sourceId: sourceId ?? null,
    sources: [source],
    seenOn: seenOn ?? "",
    digest: record.digest,
    length: record.length,
    titleKey: blocks.title,
    textKey: blocks.text ?? null,
    sketch1: blocks.sketches[0] ?? null,
    sketch2: blocks.sketches[1] ?? null,
    sketch3: blocks.sketches[2] ?? null,
    sketch4: blocks.sketches[3] ?? null,
    hasOwnText: !isPapers,
    title: isPapers ? null : title,
    abstract: isPapers ? null : (abstract ?? null),
    authors: JSON.stringify(authors.map(packAuthor)),
    facts: canonicalJson(stated),
    authorIds: packAuthorIds(record.key, record.authorIds),
  };
}

/** Reads a record back, with the text of the paper that it states. */
export function readRecord(properties: Properties, paper: Text): StoredRecord {
  const text = properties.hasOwnText === true ? properties : paper;
  const { externalIds = [], ...facts } = JSON.parse(textOf(properties.facts)) as { externalIds?: readonly string[] };
  const [source] = properties.sources as readonly StatedPaper["source"][];
  const abstract = text.abstract;
  return {
    key: textOf(properties.key),
    digest: textOf(properties.digest),
    length: Number(properties.length),
    authorIds: readAuthorIds(textOf(properties.key), properties.authorIds),
    stated: {
      ...NO_FACTS,
      ...facts,
      source: source as StatedPaper["source"],
      ...(typeof properties.sourceId === "string" ? { sourceId: properties.sourceId } : {}),
      ...(properties.seenOn ? { seenOn: textOf(properties.seenOn) } : {}),
      externalIds: externalIds.map(readExternalIdKey),
      title: textOf(text.title),
      ...(typeof abstract === "string" ? { abstract } : {}),
      authors: readAuthors(properties.authors),
    },
  };
}

/** Reads the keys of the external ids that a record gives, from its packed facts. */
export function statedExternalIds(facts: unknown): readonly string[] {
  return (JSON.parse(textOf(facts)) as { externalIds?: readonly string[] }).externalIds ?? [];
}

type PackedAuthor = string | readonly [name: string, externalIds: readonly string[], affiliations?: readonly string[]];

function packAuthor({ name, externalIds, affiliations }: AuthorRecord): PackedAuthor {
  if (externalIds.length === 0 && affiliations.length === 0) return name;
  const ids = externalIds.map(externalIdKey);
  return affiliations.length === 0 ? [name, ids] : [name, ids, affiliations];
}

/** Reads the list of authors that a record keeps. */
export function readAuthors(packed: unknown): readonly AuthorRecord[] {
  return (JSON.parse(textOf(packed)) as readonly PackedAuthor[]).map((author) => {
    const [name, externalIds, affiliations = []] = typeof author === "string" ? [author, []] : author;
    return { name, externalIds: externalIds.map(readExternalIdKey), affiliations };
  });
}

function readExternalIdKey(key: string): ExternalId {
  const colon = key.indexOf(":");
  const scheme = EXTERNAL_ID_SCHEMES.find((each) => each === key.slice(0, colon));
  if (!scheme) throw new TypeError(`a record in the graph holds an external id of no known scheme: ${key}`);
  return { scheme, value: key.slice(colon + 1) };
}
