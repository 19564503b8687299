import type { Label } from "../model/graph-schema.js";
import type { NodeKind } from "../model/node-kind.js";

/** A value that passes both ways through the port: null, boolean, number, string, lists and maps of them. */
export type GraphValue =
  | null
  | boolean
  | number
  | string
  | readonly GraphValue[]
  | { readonly [key: string]: GraphValue };
export type GraphRow = { readonly [column: string]: GraphValue };
export type Parameters = { readonly [name: string]: GraphValue };

/** One Cypher text with its parameters. Whole JavaScript numbers are integers in the database. */
export interface Statement {
  readonly text: string;
  readonly parameters: Parameters;
  /** Of a write: the nodes whose properties it changes, none where it changes relationships alone. It is only faster so. */
  readonly changes?: readonly { readonly label: Label; readonly keys: readonly string[] }[];
}

/**
 * What a node must have for a {@link Term}; all texts are folded (`foldText`).
 * - NAME: its own name, or a paper's title, is the text, apart from spaces
 * - ANY_NAME: its own or another name is
 * - NAME_START: one of its names begins with the text
 * - WORD: the text is a word of its names
 * - WORD_START: a word of its names begins with it
 * - TYPO: it is a word of its names but for as many typing errors as `typosIn` allows
 * - TEXT: it is a word of its names or of a paper's abstract
 */
export type TermMatch = "NAME" | "ANY_NAME" | "NAME_START" | "WORD" | "WORD_START" | "TYPO" | "TEXT";

export interface Term {
  readonly text: string;
  readonly match: TermMatch;
  /** The word with its accents, in lower case: abstracts are searched as they are written. Of TEXT alone. */
  readonly written?: string;
}

/** Nodes that meet every term of one of the conditions. A term of whole names stands alone in its condition. */
export interface TermQuery {
  readonly kinds: readonly NodeKind[];
  readonly anyOf: readonly (readonly Term[])[];
}

/** A node that meets a {@link TermQuery}. */
export interface TermHit {
  readonly id: string;
  readonly kind: NodeKind;
  /** Citations of a paper, papers of anything else. */
  readonly degree: number;
  /** Of its names together, in characters. */
  readonly length: number;
}

/** A word to look for, lower case, and how much it counts. */
export interface WeightedWord {
  readonly word: string;
  readonly weight: number;
  /** As of a {@link Term}. */
  readonly written?: string;
}

/** Nodes of one kind by the words of their names, titles and abstracts. */
export interface WordQuery {
  readonly kind: NodeKind;
  readonly words: readonly WeightedWord[];
  /** Whether a node must have every word; otherwise one is enough. */
  readonly needsAll?: boolean;
}

export interface SearchHit {
  readonly id: string;
  readonly score: number;
}

export interface ReadOptions {
  /** Milliseconds after which the read fails with TIMEOUT; the configured default otherwise. */
  readonly timeoutMs?: number;
}

export type EngineName = "neo4j" | "embedded";

/** A graph database that speaks our dialect of Cypher. Every failure is an AppError. */
export interface GraphStore {
  readonly engine: EngineName;
  /**
   * Grows when a write begins and when it ends. While it stands, nothing has changed in an embedded graph, which has no
   * other writers; a graph in Neo4j may have.
   */
  readonly writes: number;
  /** Runs one read and gives all its rows. */
  read<Row extends GraphRow>(statement: Statement, options?: ReadOptions): Promise<readonly Row[]>;
  /** Runs one read and gives its rows as they come, in constant memory where the engine allows. */
  stream<Row extends GraphRow>(statement: Statement, options?: ReadOptions): AsyncIterable<Row>;
  /** Runs the statements in order in one transaction, which commits whole or not at all; rows of each in turn. */
  write(statements: readonly Statement[]): Promise<readonly (readonly GraphRow[])[]>;
  /** Applies constraints, indexes and text indexes of the graph schema; harmless when they exist. */
  applySchema(): Promise<void>;
  /** Nodes of one kind by their words, best first by BM25, ties by id. */
  search(query: WordQuery, limit: number): Promise<readonly SearchHit[]>;
  /** Nodes that meet some terms: the greatest degree first, then the shortest names, then by kind and id. */
  find(query: TermQuery, limit: number): Promise<readonly TermHit[]>;
  /** How many nodes {@link find} would give without a limit. */
  countFound(query: TermQuery): Promise<number>;
  /** Resolves when the database answers; rejects with DATABASE_UNAVAILABLE otherwise. */
  ping(): Promise<void>;
  /** Waits for running work, then frees everything. Later calls reject. */
  close(): Promise<void>;
}
