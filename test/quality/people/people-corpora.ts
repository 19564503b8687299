import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { parse } from "yaml";
import type { AuthorMention } from "../../../src/identity/people/author-mention.js";
import { personNameKey } from "../../../src/model/person-name/person-name.js";
import { SHARED } from "../corpus.js";

export interface StatedAuthor {
  readonly name: string;
  /** The person the gold says it is. */
  readonly person?: string;
  readonly affiliation?: string;
}

export interface StatedPaper {
  readonly id: string;
  readonly title: string;
  readonly authors: readonly StatedAuthor[];
  readonly venue?: string;
  readonly year?: number;
}

/** A set of mentions and who they are, where the gold says so. */
export interface PeopleGold {
  readonly mentions: readonly AuthorMention[];
  readonly gold: ReadonlyMap<string, string>;
}

/** Mentions without ids: what they are is to be found by what is printed. */
export function hideIds(papers: readonly StatedPaper[]): PeopleGold {
  const gold = new Map<string, string>();
  const mentions = papers.flatMap(({ id, authors, venue, year }) => {
    const names = authors.map(({ name }) => personNameKey(name)).filter((key) => key !== "");
    return authors.map(({ name, person, affiliation }, at) => {
      const key = `${id}#${at + 1}`;
      if (person !== undefined) gold.set(key, person);
      return {
        key,
        record: id,
        paper: id,
        position: at + 1,
        name,
        externalIds: [],
        affiliations: affiliation ? [affiliation] : [],
        coauthors: names,
        topics: [],
        ...(venue ? { venue } : {}),
        ...(year ? { year } : {}),
      };
    });
  });
  return { mentions, gold };
}

interface Spelling {
  readonly first?: string | null;
  readonly last: string;
}

const printed = ({ first, last }: Spelling) => `${first ?? ""} ${last}`.trim();

interface ListedPerson {
  readonly canonical: Spelling;
  readonly id?: string;
  readonly orcid?: string;
  readonly variants?: readonly Spelling[];
}

function readListed(): readonly ListedPerson[] {
  return parse(readFileSync(`${SHARED}/acl/name_variants.yaml`, "utf8")) as readonly ListedPerson[];
}

function idOf({ id, canonical }: ListedPerson): string {
  return id ?? printed(canonical).toLowerCase().replaceAll(/\W+/g, "-");
}

/** The people of the list of variants whose ORCID it states. */
export function readOrcids(): ReadonlySet<string> {
  return new Set(
    readListed()
      .filter(({ orcid }) => orcid !== undefined)
      .map(idOf),
  );
}

/** ACL Anthology to 2022; a person is a hand-made id, or the one person who has the spelling in the list of variants. */
export function readAcl(): readonly StatedPaper[] {
  const bySpelling = new Map<string, Set<string>>();
  for (const person of readListed()) {
    for (const spelling of [person.canonical, ...(person.variants ?? [])].map(printed))
      bySpelling.set(spelling, (bySpelling.get(spelling) ?? new Set()).add(idOf(person)));
  }
  const one = (set: ReadonlySet<string> | undefined) => (set?.size === 1 ? [...set][0] : undefined);
  type Author = Spelling & { readonly id: string | null; readonly affiliation: string | null };
  return readLines<{ id: string; title: string; authors: Author[]; year: string; venues: string[] }>(
    "acl/acl-papers-to-2022.jsonl.gz",
  ).map(({ id, title, authors, year, venues: [venue] }) => ({
    id,
    title,
    year: Number(year),
    ...(venue ? { venue } : {}),
    authors: authors.map((author) => {
      const person = author.id ?? one(bySpelling.get(printed(author)));
      return {
        name: printed(author),
        ...(person ? { person } : {}),
        ...(author.affiliation ? { affiliation: author.affiliation } : {}),
      };
    }),
  }));
}

/** Papers of conferences and arXiv with their venues. */
export function readCitations(): readonly StatedPaper[] {
  return readLines<{ id: string; title: string; authors: string[]; venue: string | null; year: number | null }>(
    "citations/papers-with-references.jsonl.gz",
  ).map(({ id, title, authors, venue, year }) => ({
    id,
    title,
    authors: authors.map((name) => ({ name })),
    ...(venue ? { venue } : {}),
    ...(year ? { year } : {}),
  }));
}

/** arXiv: authors and nothing else about them, as in the daily papers. */
export function readArxiv(): readonly StatedPaper[] {
  return readLines<{ id: string; title: string; authors_parsed: [string, string][]; update_date: string }>(
    "arxiv/arxiv-metadata.kaggle-shape.jsonl.gz",
  ).map(({ id, title, authors_parsed, update_date }) => ({
    id,
    title,
    year: Number(update_date.slice(0, 4)),
    authors: authors_parsed.map(([last, first]) => ({ name: `${first} ${last}`.trim() })),
  }));
}

function readLines<T>(file: string): readonly T[] {
  return gunzipSync(readFileSync(`${SHARED}/${file}`))
    .toString("utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}
