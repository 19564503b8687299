import { editDistance } from "../../../util/edit-distance.js";
import { NumberList } from "./number-list.js";
import { type Postings, postingsOf, type Visit } from "./postings.js";

/** How many documents at the end are read one by one before the postings are made anew. */
const LONGEST_TAIL = 2_000;

/**
 * The words of one text of many documents. Each document's terms are kept as they came, one document after another; where
 * each term is found is worked out from that, for all but the latest documents.
 */
export class TextField {
  readonly #numbers = new Map<string, number>();
  readonly #terms: string[] = [];
  readonly #letters = new NumberList();
  readonly #sizes = new NumberList();
  /** Terms and their counts, in turn, of all documents in turn, and where those of each begin. */
  readonly #entries = new NumberList();
  readonly #begins = new NumberList();
  readonly #lengths = new NumberList();
  readonly #frequencies = new NumberList();
  #postings: Postings | undefined;
  #sorted: readonly number[] = [];
  #totalLength = 0;
  #documents = 0;

  /** How many documents have this text. */
  get documents(): number {
    return this.#documents;
  }

  /** Their length in words, on average. */
  get averageLength(): number {
    return this.#totalLength / Math.max(1, this.#documents);
  }

  lengthOf(document: number): number {
    return this.#lengths.get(document);
  }

  /** Adds the next document, an empty list where it has no such text. */
  add(tokens: readonly string[]): void {
    const counts = new Map<number, number>();
    for (const token of tokens) {
      const term = this.#numberOf(token);
      counts.set(term, (counts.get(term) ?? 0) + 1);
    }
    this.#begins.push(this.#entries.length);
    this.#lengths.push(tokens.length);
    for (const [term, count] of counts) {
      this.#entries.push(term);
      this.#entries.push(count);
    }
    this.#count(this.#begins.length - 1, 1);
  }

  /** Counts a document no more; whoever visits must pass it over. */
  leaveOut(document: number): void {
    this.#count(document, -1);
  }

  frequency(term: number): number {
    return this.#frequencies.get(term);
  }

  /** The number of a word, none where no document has it. */
  termsOf(word: string): readonly number[] {
    const term = this.#numbers.get(word);
    return term === undefined ? [] : [term];
  }

  termsFrom(start: string): readonly number[] {
    this.#refresh();
    const sorted = this.#sorted;
    const begin = this.#firstFrom(0, (text) => text >= start);
    const found = sorted.slice(
      begin,
      this.#firstFrom(begin, (text) => !text.startsWith(start)),
    );
    for (let term = sorted.length; term < this.#terms.length; term++) {
      if (this.#terms[term]?.startsWith(start)) found.push(term);
    }
    return found;
  }

  termsLike(word: string, typos: number): readonly number[] {
    const found: number[] = [];
    const letters = lettersOf(word);
    const [allLetters, sizes] = [this.#letters.values, this.#sizes.values];
    for (let term = 0; term < this.#terms.length; term++) {
      if (Math.abs((sizes[term] ?? 0) - word.length) > typos) continue;
      // A typing error changes at most two of the letters that a word has.
      if (bits(letters ^ (allLetters[term] ?? 0)) > 2 * typos) continue;
      if (editDistance(word, this.#terms[term] ?? "", typos) <= typos) found.push(term);
    }
    return found;
  }

  /** By term, 1 for those named: what {@link has} asks for. */
  marksOf(terms: readonly number[]): Uint8Array {
    const marks = new Uint8Array(this.#terms.length);
    for (const term of terms) marks[term] = 1;
    return marks;
  }

  /** Whether a document has a term that is marked. */
  has(document: number, marks: Uint8Array): boolean {
    const entries = this.#entries.values;
    const end = this.#end(document);
    for (let at = this.#begins.get(document); at < end; at += 2) if (marks[entries[at] ?? 0] === 1) return true;
    return false;
  }

  /** Calls once for each document and term of those named. */
  visit(terms: readonly number[], visit: Visit): void {
    this.#refresh();
    const postings = this.#postings;
    for (const term of terms) postings?.visit(term, visit);
    const wanted = new Set(terms);
    const entries = this.#entries.values;
    for (let document = postings?.documents ?? 0; document < this.#begins.length; document++) {
      for (let at = this.#begins.get(document); at < this.#end(document); at += 2) {
        if (wanted.has(entries[at] ?? 0)) visit(document, entries[at + 1] ?? 0);
      }
    }
  }

  #numberOf(token: string): number {
    const held = this.#numbers.get(token);
    if (held !== undefined) return held;
    const made = this.#terms.push(token) - 1;
    this.#numbers.set(token, made);
    this.#frequencies.push(0);
    this.#letters.push(lettersOf(token));
    this.#sizes.push(token.length);
    return made;
  }

  /** The first place from `begin` on in the sorted terms of which a test holds, as it does of all after it. */
  #firstFrom(begin: number, holds: (text: string) => boolean): number {
    let low = begin;
    for (let high = this.#sorted.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (holds(this.#terms[this.#sorted[middle] ?? 0] ?? "")) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  #end(document: number): number {
    return document + 1 < this.#begins.length ? this.#begins.get(document + 1) : this.#entries.length;
  }

  #count(document: number, change: 1 | -1): void {
    for (let at = this.#begins.get(document); at < this.#end(document); at += 2) {
      this.#frequencies.add(this.#entries.get(at), change);
    }
    const length = this.lengthOf(document);
    this.#totalLength += change * length;
    if (length > 0) this.#documents += change;
  }

  #refresh(): void {
    if (this.#begins.length - (this.#postings?.documents ?? 0) <= LONGEST_TAIL) return;
    this.#postings = postingsOf(this.#entries, this.#begins, this.#terms.length);
    const terms = this.#terms;
    const compare = (a: number, b: number) => ((terms[a] ?? "") < (terms[b] ?? "") ? -1 : 1);
    this.#sorted = Array.from(terms.keys()).sort(compare);
  }
}

/** Which letters a word has, a bit for each that the alphabet has (several share one). */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters >>> 0;
}

function bits(number: number): number {
  const pairs = number - ((number >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
