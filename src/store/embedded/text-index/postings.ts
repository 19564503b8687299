import type { NumberList } from "./number-list.js";

/** What is called for each document that has a term: its number, and how often the term is in it. */
export type Visit = (document: number, count: number) => void;

/** Where each term is found. */
export class Postings {
  /** How many documents it covers, from the first on. */
  readonly documents: number;
  readonly #begins: Uint32Array;
  readonly #found: Uint32Array;
  readonly #counts: Uint8Array;

  constructor(documents: number, begins: Uint32Array, found: Uint32Array, counts: Uint8Array) {
    this.documents = documents;
    this.#begins = begins;
    this.#found = found;
    this.#counts = counts;
  }

  visit(term: number, visit: Visit): void {
    const end = this.#begins[term + 1] ?? 0;
    for (let at = this.#begins[term] ?? 0; at < end; at++) visit(this.#found[at] ?? 0, this.#counts[at] ?? 0);
  }
}

/** Turns the terms of each document into the documents of each term. */
export function postingsOf(entries: NumberList, begins: NumberList, terms: number): Postings {
  const [all, size] = [entries.values, entries.length];
  const starts = new Uint32Array(terms + 1);
  for (let at = 0; at < size; at += 2) starts[(all[at] ?? 0) + 1] = (starts[(all[at] ?? 0) + 1] ?? 0) + 1;
  for (let term = 0; term < terms; term++) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  const next = starts.slice();
  const found = new Uint32Array(size / 2);
  const counts = new Uint8Array(size / 2);
  for (let document = 0, at = 0; document < begins.length; document++) {
    const end = document + 1 < begins.length ? begins.get(document + 1) : size;
    for (; at < end; at += 2) {
      const term = all[at] ?? 0;
      const place = next[term] ?? 0;
      next[term] = place + 1;
      found[place] = document;
      counts[place] = Math.min(255, all[at + 1] ?? 0);
    }
  }
  return new Postings(begins.length, starts, found, counts);
}
