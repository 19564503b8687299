import type { AuthorMention } from "../../../../src/identity/people/author-mention.js";
import { NameFrequency } from "../../../../src/identity/people/name-frequency.js";
import { personNameKey } from "../../../../src/model/person-name/person-name.js";

export interface StatedPaper {
  readonly record: string;
  /** The record itself where it is not said. */
  readonly paper?: string;
  /** Printed names, or a name with more. */
  readonly authors: readonly (string | (Partial<AuthorMention> & { readonly name: string }))[];
}

/** The mentions of papers as records state them. */
export function mentionsOf(...papers: readonly StatedPaper[]): readonly AuthorMention[] {
  return papers.flatMap(({ record, paper = record, authors }) => {
    const given = authors.map((author) => (typeof author === "string" ? { name: author } : author));
    const coauthors = given.map(({ name }) => personNameKey(name));
    return given.map((author, at) => ({
      key: `${record}#${at + 1}`,
      record,
      paper,
      position: at + 1,
      externalIds: [],
      affiliations: [],
      topics: [],
      coauthors,
      ...author,
    }));
  });
}

/** A world where Wei, Wang, Li and Yang are common and every other name is rare. */
export const frequency = new NameFrequency([
  ["family", "wang", 40_000],
  ["family", "li", 40_000],
  ["family", "others", 920_000],
  ["given", "wei", 50_000],
  ["given", "yang", 50_000],
]);
