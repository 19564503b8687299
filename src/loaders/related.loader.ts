import { askCitationTies, type CitationTies } from "../queries/citation-ties.js";
import type { Page } from "../queries/page.js";
import { askRelated, type RelatedPaper, type RelatedQuestion, type RelatedRequest } from "../queries/related.js";
import { askSharedWords, type LikePair, type SharedWord } from "../queries/shared-words.js";
import type { LoaderDefinition } from "./loader.js";

/** What papers are asked for, and how. */
export interface RelatedKey {
  readonly question: RelatedQuestion;
  readonly request: RelatedRequest;
}

/** A page of the papers related to some, best first; questions that ask alike are answered together. */
export const relatedLoader: LoaderDefinition<RelatedKey, Page<RelatedPaper>> = {
  name: "related",
  identity: (key) => JSON.stringify(key),
  async load(store, keys) {
    const groups = new Map<string, RelatedKey[]>();
    for (const key of keys) {
      const name = JSON.stringify(key.request);
      groups.set(name, [...(groups.get(name) ?? []), key]);
    }
    const pages = new Map<RelatedKey, Page<RelatedPaper>>();
    for (const group of groups.values()) {
      const [{ request }] = group as [RelatedKey];
      const questions = group.map(({ question }) => question);
      const answers = await askRelated(store, request, questions);
      for (const [at, page] of answers.entries()) pages.set(group[at] as RelatedKey, page);
    }
    return keys.map((key) => pages.get(key) as Page<RelatedPaper>);
  },
};

/** The words by which a paper is like others. */
export const sharedWordsLoader: LoaderDefinition<LikePair, readonly SharedWord[]> = {
  name: "sharedWords",
  identity: pairKey,
  load: askSharedWords,
};

/** The citations between a paper and those it is like. */
export const citationTiesLoader: LoaderDefinition<LikePair, CitationTies> = {
  name: "citationTies",
  identity: pairKey,
  load: askCitationTies,
};

function pairKey({ like, other }: LikePair): string {
  return `${other} ${like.join(" ")}`;
}
