import type { ExternalId } from "../model/external-id.js";
import type {
  AuthorRecord,
  NamedRecord,
  PaperRecord,
  ReferenceRecord,
  RepositoryRecord,
  ResultRecord,
} from "../model/paper-record.js";
import { MENTION_ROLES } from "../model/provenance.js";
import { normalizeRepositoryPath } from "../util/repository-path.js";
import { parseIsoDate, parseIsoInstant } from "./fields/calendar-date.js";
import { distinct, idKey, idOf, ids } from "./fields/external-id-readers.js";
import { joinLines } from "./fields/join-lines.js";
import {
  boolean,
  count,
  integer,
  list,
  object,
  oneOf,
  parsed,
  type Reader,
  refuse,
  text,
  textOr,
} from "./fields/readers.js";

const NAMES = list(text);
const address = parsed("an address that begins with http:// or https://", (given) =>
  /^https?:\/\/\S+$/i.test(given) ? given : undefined,
);
const repositoryPath = parsed('a repository like "github.com/owner/name"', normalizeRepositoryPath);

const longAuthor = object(
  { name: text },
  { orcid: idOf("orcid"), huggingface: idOf("huggingface"), externalIds: ids, affiliations: NAMES },
);
const author: Reader<AuthorRecord> = textOr(
  (name) => ({ name, externalIds: [], affiliations: [] }),
  (value, path) => {
    const { name, orcid, huggingface, externalIds = [], affiliations = [] } = longAuthor(value, path);
    return { name, externalIds: distinct([...present(orcid), ...present(huggingface), ...externalIds]), affiliations };
  },
);

const named: Reader<NamedRecord> = textOr(
  (name) => ({ name }),
  object({ name: text }, { aliases: NAMES, role: oneOf(MENTION_ROLES) }),
);
const organization: Reader<NamedRecord> = textOr((name) => ({ name }), object({ name: text }, { aliases: NAMES }));

const longRepository = object({}, { path: repositoryPath, url: repositoryPath, official: boolean, stars: count });
const repository: Reader<RepositoryRecord> = textOr(
  (short, path) => ({ path: repositoryPath(short, path) }),
  (value, place) => {
    const { path, url, ...rest } = longRepository(value, place);
    const one = path ?? url;
    if (one === undefined || (path !== undefined && url !== undefined)) {
      return refuse(place, 'a repository with one "path" or "url"', value);
    }
    return { path: one, ...rest };
  },
);

const longReference = object({ externalIds: ids }, { intents: NAMES, contexts: NAMES, influential: boolean });
const reference: Reader<ReferenceRecord> = textOr<ReferenceRecord>(
  (short, path) => ({ externalIds: [idKey(short, path)] }),
  (value, path) => {
    const read = longReference(value, path);
    return read.externalIds.length > 0 ? read : refuse(path, "a reference with at least one external id", value);
  },
);

const result: Reader<ResultRecord> = object({ task: text, dataset: text, metric: text, value: text }, { model: text });

const REQUIRED = { title: text };
const OPTIONAL = {
  abstract: text,
  publishedOn: parsed('a date like "2024-11-07"', parseIsoDate),
  year: integer(1000, 9999),
  url: address,
  externalIds: ids,
  authors: list(author),
  authorCount: count,
  upvotes: count,
  commentCount: count,
  methods: list(named),
  datasets: list(named),
  tasks: list(named),
  repositories: list(repository),
  topics: NAMES,
  organizations: list(organization),
  venue: text,
  withdrawn: boolean,
  results: list(result),
  references: list(reference),
  sourceId: text,
  seenOn: parsed('a date like "2024-11-07" or an instant like "2024-11-07T18:59:59Z"', parseIsoInstant),
};
const fields = object(REQUIRED, OPTIONAL);

/** The keys of a record, as the JSON Schema has them. */
export const RECORD_KEYS: readonly string[] = [...Object.keys(REQUIRED), ...Object.keys(OPTIONAL)];

/** Reads one record of our own format (`schema/papergraph-record.schema.json`). Errors: BAD_FILE. */
export function readPapergraphRecord(value: unknown, at: PaperRecord["at"]): PaperRecord {
  const read = fields(value, "");
  const year = read.year ?? (read.publishedOn === undefined ? undefined : Number(read.publishedOn.slice(0, 4)));
  const authors = read.authors ?? [];
  const authorCount = read.authorCount ?? (authors.length > 0 ? authors.length : undefined);
  return {
    externalIds: [],
    methods: [],
    datasets: [],
    tasks: [],
    repositories: [],
    topics: [],
    organizations: [],
    references: [],
    ...read,
    source: "papergraph-jsonl",
    at,
    title: joinLines(read.title),
    ...(year !== undefined && { year }),
    ...(authorCount !== undefined && { authorCount }),
    authors,
  };
}

function present(id: ExternalId | undefined): readonly ExternalId[] {
  return id ? [id] : [];
}
