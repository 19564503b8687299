import { mergeKey } from "../../model/ids.js";
import type { NodeKind } from "../../model/node-kind.js";
import { ANY_NAME, glued, OWN_NAME } from "../../model/search-keys.js";
import { assertNever } from "../../util/assert-never.js";
import { isSpaceless } from "../../util/spaceless.js";
import { typosIn } from "../../util/typos-in.js";
import type { Term, WordQuery } from "../graph-store.js";
import { searchWeight } from "../search-weights.js";

/** A query for nodes by words in any of their texts; every word is escaped, so that none is read as an operator. */
export function wordsQuery({ kind, words, needsAll }: WordQuery): string {
  const clauses = words.map(({ word, weight, written }) => {
    const places = textsWith(kind, word, written).map(({ place, property }) => `${place}^${searchWeight(property)}`);
    return `${needsAll ? "+" : ""}(${places.join(" ")})^${weight}`;
  });
  return clauses.join(" ");
}

/** A query for nodes that meet all terms of one of the conditions. */
export function termsQuery(kind: NodeKind, anyOf: readonly (readonly Term[])[]): string {
  return anyOf.map((all) => `(${all.map((term) => `+(${termQuery(kind, term)})`).join(" ")})`).join(" ");
}

function termQuery(kind: NodeKind, { text, match, written }: Term): string {
  switch (match) {
    case "NAME":
      return `searchKeys:"${literal(OWN_NAME + mergeKey(text))}"`;
    case "ANY_NAME":
      return `searchKeys:"${literal(ANY_NAME + mergeKey(text))}"`;
    case "NAME_START":
      return `searchKeys:${literal(ANY_NAME + glued(text))}*`;
    case "WORD":
      return namesWith(text)
        .map((property) => `${property}:"${literal(text)}"`)
        .join(" ");
    case "WORD_START":
      return namesWith(text)
        .map((property) => `${property}:${literal(text)}*`)
        .join(" ");
    case "TYPO":
      return `searchText:${literal(text)}~${typosIn(text)}`;
    case "TEXT":
      return textsWith(kind, text, written)
        .map(({ place }) => place)
        .join(" ");
    default:
      return assertNever(match);
  }
}

function namesWith(word: string): readonly string[] {
  return isSpaceless(word) ? ["searchText", "searchKeys"] : ["searchText"];
}

interface Place {
  readonly property: string;
  readonly place: string;
}

/** Where a word may be of a node's texts; an abstract may have it with its accents too. */
function textsWith(kind: NodeKind, word: string, written = word): readonly Place[] {
  const named = namesWith(word).map((property) => ({ property, place: `${property}:"${literal(word)}"` }));
  if (kind !== "Paper") return named;
  const either = [...new Set([word, written])].map((each) => `"${literal(each)}"`).join(" ");
  return [...named, { property: "abstract", place: `abstract:(${either})` }];
}

/** A word whose every mark is taken as it stands. */
function literal(word: string): string {
  return word.replace(/[^\p{L}\p{M}\p{N}_]/gu, "\\$&");
}
