import type { ExternalId } from "./external-id.js";
import type { MentionRole, SourceName } from "./provenance.js";

/** One paper as one source states it, in the source's own words and already in our shapes. */
export interface PaperRecord {
  readonly source: SourceName;
  /** The source's own id of the record, such as an OpenAlex W id or a BibTeX key; absent where it has none. */
  readonly sourceId?: string;
  /** Where the record stands in the input, for messages and dead letters; `line` counts from 1. */
  readonly at: { readonly file: string; readonly line: number };
  /** ISO instant or date at which the source stated this; a later statement of the same source wins. */
  readonly seenOn?: string;
  readonly externalIds: readonly ExternalId[];
  readonly title: string;
  readonly abstract?: string;
  /** ISO date, `YYYY-MM-DD`. */
  readonly publishedOn?: string;
  readonly year?: number;
  readonly url?: string;
  readonly authorCount?: number;
  readonly upvotes?: number;
  readonly commentCount?: number;
  readonly authors: readonly AuthorRecord[];
  readonly methods: readonly NamedRecord[];
  readonly datasets: readonly NamedRecord[];
  readonly tasks: readonly NamedRecord[];
  readonly repositories: readonly RepositoryRecord[];
  /** Stars of the paper's repository, where the source shows them without its name. */
  readonly repositoryStars?: number;
  readonly topics: readonly string[];
  /** Address of the page that its authors keep for the paper. */
  readonly projectPage?: string;
  /** What a model at the source says the paper is about: names and phrases, unchecked. */
  readonly keywords?: readonly string[];
  readonly organizations: readonly NamedRecord[];
  readonly venue?: string;
  /** True where the source says that the paper was withdrawn or retracted. */
  readonly withdrawn?: boolean;
  /** What the paper reached, as a table of results has it. */
  readonly results?: readonly ResultRecord[];
  readonly references: readonly ReferenceRecord[];
}

export interface AuthorRecord {
  readonly name: string;
  readonly externalIds: readonly ExternalId[];
  readonly affiliations: readonly string[];
}

export interface NamedRecord {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly role?: MentionRole;
}

export interface RepositoryRecord {
  /** `host/owner/name` as the source writes it; compared without regard to case. */
  readonly path: string;
  readonly official?: boolean;
  readonly stars?: number;
}

export interface ReferenceRecord {
  readonly externalIds: readonly ExternalId[];
  readonly intents?: readonly string[];
  readonly contexts?: readonly string[];
  readonly influential?: boolean;
}

export interface ResultRecord {
  readonly task: string;
  readonly dataset: string;
  readonly metric: string;
  /** As the table prints it: `92.3%`, `1.2M`. */
  readonly value: string;
  /** The name of the model that reached it. */
  readonly model?: string;
}
