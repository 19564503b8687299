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
  /** Runs one read and gives all its rows. */
  read<Row extends GraphRow>(statement: Statement, options?: ReadOptions): Promise<readonly Row[]>;
  /** Runs one read and gives its rows as they come, in constant memory where the engine allows. */
  stream<Row extends GraphRow>(statement: Statement, options?: ReadOptions): AsyncIterable<Row>;
  /** Runs the statements in order in one transaction, which commits whole or not at all; rows of each in turn. */
  write(statements: readonly Statement[]): Promise<readonly (readonly GraphRow[])[]>;
  /** Applies constraints, indexes and text indexes of the graph schema; harmless when they exist. */
  applySchema(): Promise<void>;
  /** Nodes of one kind whose text holds any of the words of `text`, best first by BM25, ties by id. */
  search(kind: NodeKind, text: string, limit: number): Promise<readonly SearchHit[]>;
  /** Resolves when the database answers; rejects with DATABASE_UNAVAILABLE otherwise. */
  ping(): Promise<void>;
  /** Waits for running work, then frees everything. Later calls reject. */
  close(): Promise<void>;
}
