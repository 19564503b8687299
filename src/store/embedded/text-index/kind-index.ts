import { mergeKey } from "../../../model/ids.js";
import type { NodeKind } from "../../../model/node-kind.js";
import { ANY_NAME, glued, OWN_NAME } from "../../../model/search-keys.js";
import { assertNever } from "../../../util/assert-never.js";
import { isSpaceless } from "../../../util/spaceless.js";
import { typosIn } from "../../../util/typos-in.js";
import type { Term, TermHit, TermQuery } from "../../graph-store.js";
import { leastWithTies } from "./least-with-ties.js";
import { NumberList } from "./number-list.js";
import type { Visit } from "./postings.js";
import { TextField } from "./text-field.js";
import { partsOf, wordsOf } from "./tokens.js";
import { type Look, Wanted } from "./wanted.js";

/** What a node is found by. */
export interface TextRow {
  readonly id: string;
  readonly names: string;
  readonly keys: string;
  /** Of a paper. */
  readonly titleKey: string;
  readonly abstract: string;
  readonly degree: number;
}

/** More names than characters of them are told apart by. */
const LONGEST = 2 ** 16;
/** How many documents at the end may be out of order. */
const MOST_UNORDERED = 2_000;

type AnyOf = TermQuery["anyOf"];

/** The nodes of one kind by their words. A node that changes is left out and added again. */
export class KindIndex {
  readonly kind: NodeKind;
  readonly names = new TextField();
  readonly keys = new TextField();
  readonly abstracts = new TextField();
  readonly #documents = new Map<string, number>();
  readonly #ids: string[] = [];
  readonly #isHeld: boolean[] = [];
  readonly #lengths = new NumberList();
  readonly #degrees = new NumberList();
  #ordered = new Uint32Array(0);

  constructor(kind: NodeKind) {
    this.kind = kind;
  }

  /** How many nodes it has had, those that are left out too. */
  get size(): number {
    return this.#ids.length;
  }

  /** How many of them it holds. */
  get held(): number {
    return this.#documents.size;
  }

  put(row: TextRow): void {
    this.remove(row.id);
    const title =
      this.kind === "Paper" && row.titleKey !== "" ? [OWN_NAME + row.titleKey, ANY_NAME + row.titleKey] : [];
    this.names.add(this.kind === "Paper" ? wordsOf(row.names) : partsOf(row.names));
    this.keys.add([...partsOf(row.keys), ...title]);
    this.abstracts.add(wordsOf(row.abstract));
    this.#documents.set(row.id, this.#ids.push(row.id) - 1);
    this.#isHeld.push(true);
    this.#lengths.push(Math.min(row.names.length, LONGEST - 1));
    this.#degrees.push(row.degree);
  }

  remove(id: string): void {
    const document = this.#documents.get(id);
    if (document === undefined) return;
    this.#documents.delete(id);
    this.#isHeld[document] = false;
    for (const field of [this.names, this.keys, this.abstracts]) field.leaveOut(document);
  }

  idOf(document: number): string {
    return this.#ids[document] ?? "";
  }

  visit({ field, terms }: Look, visit: Visit): void {
    field.visit(terms, (document, count) => {
      if (this.#isHeld[document]) visit(document, count);
    });
  }

  /** How many documents meet all terms of one of the conditions. */
  count(anyOf: AnyOf): number {
    return this.#meeting(this.#wanted(anyOf)).length;
  }

  /** The first documents that do: the greatest degree, then the shortest names, then by id. */
  first(anyOf: AnyOf, limit: number): readonly TermHit[] {
    const wanted = this.#wanted(anyOf);
    const found = wanted.isWalked(limit, this.size) ? this.#walk(wanted, limit) : this.#meeting(wanted);
    return leastWithTies(found, (document) => this.#orderOf(document), limit)
      .map((document) => ({
        id: this.idOf(document),
        kind: this.kind,
        degree: this.#degrees.get(document),
        length: this.#lengths.get(document),
      }))
      .sort((a, b) => b.degree - a.degree || a.length - b.length || (a.id < b.id ? -1 : 1))
      .slice(0, limit);
  }

  #wanted(anyOf: AnyOf): Wanted {
    return new Wanted(anyOf.map((all) => all.map((term) => this.#looks(term))));
  }

  /** All documents that have what is wanted, found by the rarest term of each condition. */
  #meeting(wanted: Wanted): readonly number[] {
    const isFound = new Uint8Array(this.size);
    const found: number[] = [];
    for (const { rarest, others } of wanted.conditions) {
      for (const look of rarest.looks) {
        this.visit(look, (document) => {
          if (isFound[document] === 1 || !others.every((term) => term.isIn(document))) return;
          isFound[document] = 1;
          found.push(document);
        });
      }
    }
    return found;
  }

  /** The first documents that have what is wanted, and all that tie with the last of them; perhaps some more. */
  #walk(wanted: Wanted, limit: number): readonly number[] {
    const found: number[] = [];
    const isMet = (document: number) => this.#isHeld[document] === true && wanted.isIn(document);
    const ordered = this.#inOrder();
    let last = Number.POSITIVE_INFINITY;
    for (const document of ordered) {
      if (this.#orderOf(document) > last) break;
      if (isMet(document) && found.push(document) === limit) last = this.#orderOf(document);
    }
    for (let document = ordered.length; document < this.size; document++) if (isMet(document)) found.push(document);
    return found;
  }

  #orderOf(document: number): number {
    return this.#lengths.get(document) - this.#degrees.get(document) * LONGEST;
  }

  /** All but the latest documents, in their order. */
  #inOrder(): Uint32Array {
    if (this.size - this.#ordered.length > MOST_UNORDERED) {
      const orders = Float64Array.from({ length: this.size }, (_, document) => this.#orderOf(document));
      this.#ordered = Uint32Array.from(orders.keys()).sort((a, b) => (orders[a] ?? 0) - (orders[b] ?? 0));
    }
    return this.#ordered;
  }

  /** Where a word of names and abstracts is to be looked up. */
  looksFor(word: string, written = word): readonly Look[] {
    const { abstracts } = this;
    return [
      { field: this.names, terms: this.names.termsOf(word) },
      ...(isSpaceless(word) ? [{ field: this.keys, terms: this.keys.termsOf(word) }] : []),
      { field: abstracts, terms: [...new Set([word, written])].flatMap((each) => abstracts.termsOf(each)) },
    ];
  }

  #looks({ text, match, written }: Term): readonly Look[] {
    const { names, keys } = this;
    // A title is looked up with its spaces, as a property of the paper is.
    const isPaper = this.kind === "Paper";
    switch (match) {
      case "NAME":
        return [{ field: keys, terms: keys.termsOf(OWN_NAME + (isPaper ? text : mergeKey(text))) }];
      case "ANY_NAME":
        return [{ field: keys, terms: keys.termsOf(ANY_NAME + (isPaper ? text : mergeKey(text))) }];
      case "NAME_START":
        return [{ field: keys, terms: keys.termsFrom(ANY_NAME + (isPaper ? text : glued(text))) }];
      case "WORD":
        return this.looksFor(text).filter(({ field }) => field !== this.abstracts);
      case "WORD_START":
        return [
          { field: names, terms: names.termsFrom(text) },
          ...(isSpaceless(text) ? [{ field: keys, terms: keys.termsFrom(text) }] : []),
        ];
      case "TYPO":
        return [{ field: names, terms: names.termsLike(text, typosIn(text)) }];
      case "TEXT":
        return this.looksFor(text, written);
      default:
        return assertNever(match);
    }
  }
}
