import type * as z from "zod";
import type { ExternalId } from "../model/external-id.js";
import type {
  AuthorRecord,
  NamedRecord,
  PaperRecord,
  ReferenceRecord,
  RepositoryRecord,
} from "../model/paper-record.js";
import { MENTION_ROLES, SOURCE_NAMES } from "../model/provenance.js";
import { normalizeRepositoryPath, REPOSITORY_HOSTS } from "../util/repository-path.js";
import { parseIsoDate, parseIsoInstant } from "./fields/calendar-date.js";
import { caseless } from "./fields/caseless.js";
import { boolean, count, integer, list, object, oneOf, parsed, refuse, text, textOr } from "./fields/declared.js";
import { distinct, huggingface, idKey, ids, orcid } from "./fields/external-ids.js";
import { joinLines } from "./fields/join-lines.js";
import { newRecord } from "./fields/new-record.js";
import { readDeclared } from "./fields/read-declared.js";

const texts = (description: string) => list(text).meta({ description }).exactOptional();
const address = parsed(
  "an address that begins with http:// or https://",
  (given) => (/^https?:\/\/\S+$/i.test(given) ? given : undefined),
  { description: "Page on which a person reads about the paper.", pattern: caseless(/^\s*https?:\/\/\S+\s*$/i) },
);
const REPOSITORY_ADDRESS = new RegExp(
  `^\\s*(?:(?:git\\+)?(?:https?|ssh|git)://)?(?:[\\w.-]+@)?(?:www\\.)?(?:${REPOSITORY_HOSTS.map((host) => host.replaceAll(".", "\\.")).join("|")})(?::\\d+)?[/:][\\w.-]+/[\\w.-]+\\S*\\s*$`,
);
const repositoryAddress = parsed('a repository like "github.com/owner/name"', normalizeRepositoryPath, {
  id: "repositoryAddress",
  description:
    "host/owner/name with or without https:// and what follows the name. Pages of the host and profiles are refused, which this pattern says only in part.",
  pattern: caseless(REPOSITORY_ADDRESS),
});

const author = textOr<AuthorRecord>(
  text.transform((name) => ({ name, externalIds: [], affiliations: [] })),
  object({
    name: text,
    orcid: orcid.exactOptional(),
    huggingface: huggingface.exactOptional(),
    externalIds: ids.meta({ description: "Other ids of this person." }).exactOptional(),
    affiliations: texts("Organizations this author belongs to."),
  }).transform(({ name, orcid, huggingface, externalIds = [], affiliations = [] }) => ({
    name,
    externalIds: distinct([...present(orcid), ...present(huggingface), ...externalIds]),
    affiliations,
  })),
).meta({ id: "author", description: "A name as the paper writes it, or an object that says more." });

const aliases = texts("Other spellings of the same name.");
const role = oneOf(MENTION_ROLES).meta({
  description:
    "INTRODUCED where this paper is the first to name it; USED where it builds on it or analyses it; COMPARED where it only compares with it.",
});
const bare = text.transform((name): NamedRecord => ({ name }));
const named = textOr<NamedRecord>(bare, object({ name: text, aliases, role: role.exactOptional() })).meta({
  id: "named",
  description:
    "A name, or an object that says more. Names that differ only in case, spaces, hyphens or a plural s are one.",
});
const organization = textOr<NamedRecord>(bare, object({ name: text, aliases })).meta({
  id: "organization",
  description: "A name, or an object that says more.",
});

const repository = textOr<RepositoryRecord>(
  repositoryAddress.transform((path) => ({ path })),
  object({
    path: repositoryAddress.exactOptional(),
    url: repositoryAddress.meta({ description: "The same as path: give one of them." }).exactOptional(),
    official: boolean.meta({ description: "True where the authors of the paper say it is theirs." }).exactOptional(),
    stars: count.meta({ description: "Stars it has on its host." }).exactOptional(),
  })
    .meta({ oneOf: [{ required: ["path"] }, { required: ["url"] }] })
    .transform((given, context) => {
      const { path, url, ...rest } = given;
      const [one, other] = [path, url].filter((value) => value !== undefined);
      if (one === undefined || other !== undefined) {
        return refuse(context, 'a repository with one "path" or "url"', given);
      }
      return { path: one, ...rest };
    }),
).meta({
  id: "repository",
  description: "A repository as host/owner/name or as any address inside it, or an object that says more.",
  examples: ["github.com/example/spectral-gate", { url: "https://github.com/example/spectral-gate", official: true }],
});

const reference = textOr<ReferenceRecord>(
  idKey.transform((id) => ({ externalIds: [id] })),
  object({
    externalIds: ids.meta({
      description: "Ids of the cited paper, at least one.",
      allOf: [{ minItems: 1, minProperties: 1 }],
    }),
    intents: texts("Why it is cited, such as background, methodology or result."),
    contexts: texts("Sentences that cite it."),
    influential: boolean.meta({ description: "True where the citing paper depends on it." }).exactOptional(),
  }).transform((given, context) =>
    given.externalIds.length > 0 ? given : refuse(context, "a reference with at least one external id", given),
  ),
).meta({
  id: "reference",
  description: "An id of the cited paper, or an object that says more about the citation.",
});

const result = object({
  task: text.meta({ description: "Task that was evaluated." }),
  dataset: text.meta({ description: "Dataset or benchmark it was evaluated on." }),
  metric: text.meta({ description: "What was measured." }),
  value: text.meta({ description: "Value as printed, such as 92.3%." }),
  model: text.meta({ description: "Name of the model that reached it." }).exactOptional(),
}).meta({ id: "result", description: "One value in a table of results." });

/** A record of our own format: what it may say, and what is said of that to people. */
export const PAPERGRAPH_RECORD = object({
  title: text.meta({ description: "Title as the paper has it. Line breaks become spaces." }),
  abstract: text
    .meta({ description: "Abstract, kept as it is: evidence of what it names is given as positions in this text." })
    .exactOptional(),
  publishedOn: parsed('a date like "2024-11-07"', parseIsoDate, {
    format: "date",
    description: "Date of first publication, YYYY-MM-DD.",
  }).exactOptional(),
  year: integer(1000, 9999)
    .meta({
      description:
        "Year of publication; that of publishedOn where left out. May differ from it where a venue came later.",
    })
    .exactOptional(),
  url: address.exactOptional(),
  externalIds: ids.meta({ description: "How the world names this paper." }).exactOptional(),
  authors: list(author).meta({ description: "Authors in the order of the paper, each once." }).exactOptional(),
  authorCount: count
    .meta({ description: "Number of authors the paper has, where that is more than those listed; else left out." })
    .exactOptional(),
  upvotes: count.meta({ description: "Votes of readers." }).exactOptional(),
  commentCount: count.meta({ description: "Comments of readers." }).exactOptional(),
  methods: list(named)
    .meta({ description: "Methods, models, layers, losses and algorithms the paper introduces or uses." })
    .exactOptional(),
  datasets: list(named).meta({ description: "Datasets and benchmarks the paper introduces or uses." }).exactOptional(),
  tasks: list(named).meta({ description: "Tasks the paper addresses or evaluates." }).exactOptional(),
  repositories: list(repository)
    .meta({ description: "Code, models and demos on GitHub, GitLab, Bitbucket, Codeberg or Hugging Face." })
    .exactOptional(),
  topics: texts("Subjects, such as cs.LG."),
  organizations: list(organization)
    .meta({
      description: "Organizations the paper comes from as a whole; those of one author are the author's affiliations.",
    })
    .exactOptional(),
  venue: text.meta({ description: "Conference or journal, without the year." }).exactOptional(),
  references: list(reference)
    .meta({ description: "Papers this one cites. One that is not in the graph yet is linked when it arrives." })
    .exactOptional(),
  projectPage: address.meta({ description: "Page that its authors keep for the paper." }).exactOptional(),
  keywords: texts("What a model says the paper is about: names and phrases, unchecked."),
  repositoryStars: count
    .meta({ description: "Stars of the paper's repository, where its name is not known." })
    .exactOptional(),
  withdrawn: boolean.meta({ description: "True where the paper was withdrawn or retracted." }).exactOptional(),
  results: list(result).meta({ description: "What the paper reports to have reached." }).exactOptional(),
  sourceId: text
    .meta({
      description:
        "An id of your own for the record: of two records with one id the later statement replaces the other.",
    })
    .exactOptional(),
  source: oneOf(SOURCE_NAMES)
    .meta({
      description:
        "Which source stated this, where papergraph wrote the record: it is believed, and forgotten, as that source is.",
    })
    .exactOptional(),
  seenOn: parsed('a date like "2024-11-07" or an instant like "2024-11-07T18:59:59Z"', parseIsoInstant, {
    anyOf: [{ format: "date" }, { format: "date-time" }],
    description:
      "When this was stated, as a date or an instant (UTC where it names no zone): of two statements the later one wins.",
  }).exactOptional(),
});

/** The keys of a record, as the JSON Schema has them. */
export const RECORD_KEYS: readonly string[] = Object.keys(PAPERGRAPH_RECORD.shape);

/** Reads one record of our own format (`schema/papergraph-record.schema.json`). Errors: BAD_FILE. */
export function readPapergraphRecord(value: unknown, at: PaperRecord["at"]): PaperRecord {
  const read = readDeclared(PAPERGRAPH_RECORD, value);
  const { source = "papergraph-jsonl", authors = [] } = read;
  return newRecord({
    // What papergraph wrote states all that follows already.
    ...(read.source === undefined && impliedBy(read)),
    ...read,
    source,
    at,
    title: joinLines(read.title),
    authors,
  });
}

/** The year of a date, and the number of authors that are listed; what a record says of either goes before. */
function impliedBy({ publishedOn, authors = [] }: z.output<typeof PAPERGRAPH_RECORD>): Partial<PaperRecord> {
  return {
    ...(publishedOn !== undefined && { year: Number(publishedOn.slice(0, 4)) }),
    ...(authors.length > 0 && { authorCount: authors.length }),
  };
}

function present(id: ExternalId | undefined): readonly ExternalId[] {
  return id ? [id] : [];
}
