import type { AuthorRecord } from "../model/paper-record.js";
import type { SourceName } from "../model/provenance.js";
import { searchKeys } from "../model/search-keys.js";
import type { Properties } from "./graph-state.js";
import { namedNode } from "./linked-nodes.js";
import { searchText } from "./search-text.js";
import { union } from "./union.js";

/** One place in the list of authors of one record. */
export interface StatedAuthor {
  readonly author: AuthorRecord;
  readonly source: SourceName;
}

/** A person as the mentions of it say. */
export interface PersonState {
  readonly properties: Properties;
  /** Keys of external ids, with what IDENTIFIES holds. */
  readonly externalIds: ReadonlyMap<string, Properties>;
  /** Organization ids, with what AFFILIATED_WITH holds. */
  readonly affiliations: ReadonlyMap<string, Properties>;
}

/** All that decides what an author's node says. */
export interface PersonGrounds {
  readonly id: string;
  readonly mentions: readonly StatedAuthor[];
  /** The name shown, its folded key, its block, and the other spellings. */
  readonly name: string;
  readonly nameKey: string;
  readonly block: string;
  readonly aliases: readonly string[];
  /** Keys under which the index of names leads to the person. */
  readonly otherNames: readonly string[];
  readonly externalIds: readonly string[];
  readonly ambiguous: boolean;
  readonly evidence: readonly string[];
}

/** An author with its ids and affiliations, a pure function of the mentions. */
export function derivePerson(grounds: PersonGrounds): PersonState {
  const { id, mentions, name, nameKey, block, aliases, otherNames, externalIds, ambiguous, evidence } = grounds;
  const sources = (of: readonly StatedAuthor[]) =>
    of.reduce<readonly string[]>((all, { source }) => union(all, [source]), []);
  const affiliations = new Map<string, Properties>();
  for (const { author, source } of mentions) {
    for (const stated of author.affiliations) {
      const node = namedNode("Organization", stated);
      if (!node) continue;
      const held = affiliations.get(node.id);
      affiliations.set(node.id, {
        sources: union(held?.sources, [source]),
        names: union(held?.names, [node.name]),
      });
    }
  }
  const [orcid] = externalIds.filter((key) => key.startsWith("orcid:"));
  return {
    properties: {
      id,
      name,
      nameKey,
      block,
      aliases,
      searchText: searchText([name, ...aliases]),
      searchKeys: searchKeys([name], aliases),
      sources: sources(mentions),
      ambiguous,
      evidence,
      ...(otherNames.length > 0 ? { otherNames } : {}),
      ...(orcid ? { orcid: orcid.slice("orcid:".length) } : {}),
    },
    externalIds: new Map(
      externalIds.map((key) => {
        const stating = mentions.filter(({ author }) =>
          author.externalIds.some(({ scheme, value }) => `${scheme}:${value}` === key),
        );
        return [key, { sources: sources(stating) }];
      }),
    ),
    affiliations,
  };
}
