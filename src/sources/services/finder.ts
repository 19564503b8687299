import type { Lack } from "../../model/lack.js";
import type { SourceName } from "../../model/provenance.js";
import type { Http } from "../http.js";
import type { Feed } from "./feed.js";

/** A paper whose record is looked for. */
export interface Wanted {
  readonly title: string;
  readonly abstract: string | null;
  /** ISO date. */
  readonly publishedOn: string | null;
}

/** A service in which records of papers are looked for. */
export interface Finder {
  readonly source: SourceName;
  /** The name of the input format in which it answers. */
  readonly format: string;
  /** What its records can bring. */
  readonly brings: readonly Lack[];
  /** The id by which it knows a paper of these ids (`scheme:value`), if it does. */
  idOf(externalIds: readonly string[]): string | undefined;
  /** Records of ids. */
  byIds(ids: readonly string[]): Feed;
  /** Answers that may hold a paper's record, the likeliest first: by its title, then by its abstract and day. */
  search(paper: Wanted, http: Http): AsyncIterable<string>;
}
