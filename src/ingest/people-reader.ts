import type { AuthorMention } from "../identity/people/author-mention.js";
import type { NameRegister } from "../identity/people/name-register.js";
import { readAuthorIds } from "../model/author-ids.js";
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
import { readAuthors } from "../write/record-node.js";
import type { WaitingMentions } from "./waiting-mentions.js";

/** All that is said of the people of some blocks of names, and how they stand in the graph. */
export interface PeopleOfBlocks extends HeldPeople {
  readonly blocks: ReadonlySet<string>;
  /** By key. */
  readonly stated: ReadonlyMap<string, StatedAuthor>;
  readonly mentions: readonly AuthorMention[];
}

export interface PeopleReader {
  /** The blocks with all others that an external id or a decision ties to them. */
  ofBlocks(blocks: readonly string[], names: NameRegister): Promise<PeopleOfBlocks>;
}

/** `tied` are blocks that decisions hold together. */
export function peopleReader(
  store: GraphStore,
  waiting: WaitingMentions,
  tied: readonly ReadonlySet<string>[],
): PeopleReader {
  return {
    async ofBlocks(first, names) {
      const blocks = new Set<string>();
      const authors = new Set<string>();
      const papers = new Set<string>();
      const asked = new Set<string>();
      const records = new Map<string, StatingRecord & { readonly row: StatedAuthorsRow }>();
      for (let open = [...first]; open.length > 0; ) {
        for (const block of open) blocks.add(block);
        const found = await Promise.all([
          askAll(store, authorsInBlocks, open),
          askAll(store, authorsByOtherName, open.map(otherNameKey)),
        ]);
        let nextPapers = unseen(
          papers,
          open.flatMap((block) => [...(waiting.papersOf.get(block) ?? [])]),
        );
        let nextAuthors = unseen(
          authors,
          found.flat().map(({ author }) => author),
        );
        while (nextAuthors.length > 0 || nextPapers.length > 0) {
          const written = await askAll(store, papersOfAuthors, nextAuthors);
          nextPapers.push(
            ...unseen(
              papers,
              written.map(({ paper }) => paper),
            ),
          );
          for (const record of await recordsOf(store, nextPapers)) records.set(record.key, record);
          nextPapers = [];
          const ids = unseen(asked, idsIn(records.values(), blocks, names));
          nextAuthors = unseen(
            authors,
            (await askAll(store, authorsNamed, ids)).map(({ author }) => author),
          );
        }
        const decided = tied.filter((each) => [...each].some((block) => blocks.has(block)));
        const carried = [...asked].map((id) => waiting.blocksOf.get(id) ?? []);
        const reached = [blocksTied(records.values(), asked, authors, names), ...carried, ...decided];
        open = [...new Set(reached.flatMap((each) => [...each]))].filter((block) => !blocks.has(block));
      }
      return gather(store, names, blocks, [...authors], [...records.values()]);
    },
  };
}

/** Those that are not in the set yet; they are from then on. */
function unseen(seen: Set<string>, items: Iterable<string>): string[] {
  const fresh: string[] = [];
  for (const item of items) {
    if (seen.has(item)) continue;
    seen.add(item);
    fresh.push(item);
  }
  return fresh;
}

/** The key of an author's name of another block in the index of names. */
export function otherNameKey(block: string): string {
  return `Author:block ${block}`;
}

async function recordsOf(store: GraphStore, papers: readonly string[]) {
  return (await askAll(store, statedAuthors, papers)).map((row) => ({
    row,
    key: row.key,
    paper: row.paper,
    source: row.sources[0] as SourceName,
    seenOn: row.seenOn,
    length: row.length,
    authors: readAuthors(row.authors),
    authorIds: readAuthorIds(row.key, row.authorIds),
  }));
}

/** External ids of the mentions that stand in the blocks. */
function idsIn(records: Iterable<StatingRecord>, blocks: ReadonlySet<string>, names: NameRegister): readonly string[] {
  const ids = new Set<string>();
  for (const { authors } of records)
    for (const { name, externalIds } of authors)
      if (externalIds.length > 0 && blocks.has(names.read(name).block))
        for (const id of externalIds) ids.add(externalIdKey(id));
  return [...ids];
}

/** Blocks of mentions that carry one of the ids, or that are of one of the authors today. */
function blocksTied(
  records: Iterable<StatingRecord>,
  ids: ReadonlySet<string>,
  authors: ReadonlySet<string>,
  names: NameRegister,
): ReadonlySet<string> {
  const tied = new Set<string>();
  for (const { authors: list, authorIds } of records)
    for (const [at, { name, externalIds }] of list.entries())
      if (authors.has(authorIds[at] ?? "") || externalIds.some((id) => ids.has(externalIdKey(id))))
        tied.add(names.read(name).block);
  return tied;
}

/** The name keys of all authors of each paper: one list for all its mentions. */
function namesOfPapers(records: readonly StatingRecord[], names: NameRegister): ReadonlyMap<string, readonly string[]> {
  const keysOf = new Map<string, Set<string>>();
  for (const { paper, authors } of records) {
    const keys = keysOf.get(paper) ?? new Set<string>();
    keysOf.set(paper, keys);
    for (const { name } of authors) {
      const { key } = names.read(name).parts;
      if (key !== "") keys.add(key);
    }
  }
  return new Map([...keysOf].map(([paper, keys]) => [paper, [...keys].sort(compareText)]));
}

async function gather(
  store: GraphStore,
  names: NameRegister,
  blocks: ReadonlySet<string>,
  authors: readonly string[],
  records: readonly (StatingRecord & { readonly row: StatedAuthorsRow })[],
): Promise<PeopleOfBlocks> {
  const stated = new Map<string, StatedAuthor>();
  const mentions: AuthorMention[] = [];
  const keysOf = namesOfPapers(records, names);
  for (const { key: record, paper, source, authors: list, row } of records) {
    // Of several venues the same one, in whatever order the database gives them.
    const [venue] = [...row.venues].sort(compareText);
    for (const [at, author] of list.entries()) {
      if (!blocks.has(names.read(author.name).block)) continue;
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
        ...(venue === undefined ? {} : { venue }),
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
