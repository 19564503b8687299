import type { AuthorMention } from "../identity/people/author-mention.js";
import { externalIdKey } from "../model/external-id.js";
import type { SourceName } from "../model/provenance.js";
import { askAll } from "../queries/nodes-by-external-id.js";
import {
  affiliationsOf,
  authorsByOtherName,
  authorship,
  authorsInBlocks,
  authorsNamed,
  idsOfAuthors,
  namesakesOf,
  papersOfAuthors,
  type StatedAuthorsRow,
  statedAuthors,
} from "../queries/people.js";
import type { GraphStore } from "../store/graph-store.js";
import { compareText } from "../util/compare-text.js";
import type { StatedAuthor } from "../write/derive-person.js";
import type { HeldPeople, StatingRecord } from "../write/people-writer.js";
import { readAuthorIds, readAuthors } from "../write/record-node.js";
import type { NameKeys } from "./name-keys.js";

/** All that is said of the people of some blocks of names, and how they stand in the graph. */
export interface PeopleOfBlocks extends HeldPeople {
  readonly blocks: ReadonlySet<string>;
  /** By key. */
  readonly stated: ReadonlyMap<string, StatedAuthor>;
  readonly mentions: readonly AuthorMention[];
}

export interface PeopleReader {
  /** The blocks with all others that an external id or a decision ties to them. */
  ofBlocks(blocks: readonly string[]): Promise<PeopleOfBlocks>;
}

/** `tied` are blocks that decisions hold together. */
export function peopleReader(store: GraphStore, names: NameKeys, tied: readonly ReadonlySet<string>[]): PeopleReader {
  return {
    async ofBlocks(first) {
      const blocks = new Set<string>();
      const authors = new Set<string>();
      const records = new Map<string, StatingRecord & { readonly row: StatedAuthorsRow }>();
      for (let open = [...first]; open.length > 0; ) {
        for (const block of open) blocks.add(block);
        const found = await Promise.all([
          askAll(store, authorsInBlocks, open),
          askAll(store, authorsByOtherName, open.map(otherNameKey)),
        ]);
        const unread = found
          .flat()
          .map(({ author }) => author)
          .filter((author) => !authors.has(author));
        for (let next = [...new Set(unread)]; next.length > 0; ) {
          for (const author of next) authors.add(author);
          for (const record of await recordsOf(store, next)) records.set(record.key, record);
          const ids = idsIn(records.values(), blocks, names);
          next = (await askAll(store, authorsNamed, ids))
            .map(({ author }) => author)
            .filter((author) => !authors.has(author));
        }
        const decided = tied.filter((each) => [...each].some((block) => blocks.has(block)));
        const reached = [blocksTied(records.values(), blocks, authors, names), ...decided].flatMap((each) => [...each]);
        open = [...new Set(reached)].filter((block) => !blocks.has(block));
      }
      return gather(store, names, blocks, [...authors], [...records.values()]);
    },
  };
}

/** The key of an author's name of another block in the index of names. */
export function otherNameKey(block: string): string {
  return `Author:block ${block}`;
}

async function recordsOf(store: GraphStore, authors: readonly string[]) {
  const papers = (await askAll(store, papersOfAuthors, authors)).map(({ paper }) => paper);
  const rows = await askAll(store, statedAuthors, [...new Set(papers)]);
  return rows.map((row) => ({
    row,
    key: row.key,
    paper: row.paper,
    source: row.sources[0] as SourceName,
    seenOn: row.seenOn,
    length: row.length,
    authors: readAuthors(row.authors),
    authorIds: readAuthorIds(row.authorIds),
  }));
}

/** External ids of the mentions that stand in the blocks. */
function idsIn(records: Iterable<StatingRecord>, blocks: ReadonlySet<string>, names: NameKeys): readonly string[] {
  const ids = new Set<string>();
  for (const { authors } of records)
    for (const { name, externalIds } of authors)
      if (externalIds.length > 0 && blocks.has(names.block(name)))
        for (const id of externalIds) ids.add(externalIdKey(id));
  return [...ids];
}

/** Blocks of mentions that have an id in common with one in the blocks, or that are of one of the authors today. */
function blocksTied(
  records: Iterable<StatingRecord>,
  blocks: ReadonlySet<string>,
  authors: ReadonlySet<string>,
  names: NameKeys,
): ReadonlySet<string> {
  const all = [...records];
  const ids = new Set(idsIn(all, blocks, names));
  const tied = new Set<string>();
  for (const { authors: list, authorIds } of all)
    for (const [at, { name, externalIds }] of list.entries())
      if (authors.has(authorIds[at] ?? "") || externalIds.some((id) => ids.has(externalIdKey(id))))
        tied.add(names.block(name));
  return tied;
}

/** The name keys of all authors of each paper: one list for all its mentions. */
function namesOfPapers(records: readonly StatingRecord[], names: NameKeys): ReadonlyMap<string, readonly string[]> {
  const keysOf = new Map<string, Set<string>>();
  for (const { paper, authors } of records) {
    const keys = keysOf.get(paper) ?? new Set<string>();
    keysOf.set(paper, keys);
    for (const { name } of authors) if (names.key(name) !== "") keys.add(names.key(name));
  }
  return new Map([...keysOf].map(([paper, keys]) => [paper, [...keys].sort(compareText)]));
}

async function gather(
  store: GraphStore,
  names: NameKeys,
  blocks: ReadonlySet<string>,
  authors: readonly string[],
  records: readonly (StatingRecord & { readonly row: StatedAuthorsRow })[],
): Promise<PeopleOfBlocks> {
  const stated = new Map<string, StatedAuthor>();
  const mentions: AuthorMention[] = [];
  const keysOf = namesOfPapers(records, names);
  for (const { key: record, paper, source, authors: list, row } of records) {
    for (const [at, author] of list.entries()) {
      if (!blocks.has(names.block(author.name))) continue;
      const key = `${record}#${at + 1}`;
      stated.set(key, { author, source });
      mentions.push({
        key,
        record,
        paper,
        position: at + 1,
        name: author.name,
        externalIds: author.externalIds.map(externalIdKey),
        affiliations: author.affiliations,
        coauthors: keysOf.get(paper) ?? [],
        topics: row.topics,
        ...(row.venues[0] === undefined ? {} : { venue: row.venues[0] }),
        ...(row.year === null ? {} : { year: row.year }),
      });
    }
  }
  const papers = [...new Set(records.map(({ paper }) => paper))];
  const [written, externalIds, affiliations, namesakes] = await Promise.all([
    askAll(store, authorship, papers),
    askAll(store, idsOfAuthors, authors),
    askAll(store, affiliationsOf, authors),
    askAll(store, namesakesOf, authors),
  ]);
  return { blocks, stated, mentions, authors, records, written, externalIds, affiliations, namesakes };
}
