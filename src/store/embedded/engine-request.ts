import type { GraphRow, SearchHit, Statement, TermHit, TermQuery, WordQuery } from "../graph-store.js";

/** The rows of each statement of a write in turn. */
export type WriteResult = readonly (readonly GraphRow[])[];

/** Some rows of a statement; `cursor` asks for those that follow, and is absent with the last. */
export interface RowBatch {
  readonly rows: readonly GraphRow[];
  readonly cursor?: string;
}

/** What an engine is asked to do, as data that passes between processes. */
export type EngineRequest =
  | { readonly type: "read"; readonly statement: Statement }
  | { readonly type: "open"; readonly statement: Statement }
  | { readonly type: "next"; readonly cursor: string }
  | { readonly type: "leave"; readonly cursor: string }
  | { readonly type: "search"; readonly query: WordQuery; readonly limit: number }
  | { readonly type: "find"; readonly query: TermQuery; readonly limit: number }
  | { readonly type: "count"; readonly query: TermQuery }
  | { readonly type: "schema" }
  | { readonly type: "write"; readonly statements: readonly Statement[] };

interface EngineResults {
  readonly read: readonly GraphRow[];
  readonly open: RowBatch;
  readonly next: RowBatch;
  readonly leave: null;
  readonly search: readonly SearchHit[];
  readonly find: readonly TermHit[];
  readonly count: number;
  readonly schema: null;
  readonly write: WriteResult;
}

export type EngineResult<Request extends EngineRequest> = EngineResults[Request["type"]];

/** A write whose statements have run and whose commit comes next: what it will give, and the last commit before it. */
export interface PreparedWrite {
  readonly epoch: bigint;
  readonly result: WriteResult;
}

/** Runs requests on an engine somewhere, each within its time. Every failure is an AppError. */
export interface EngineRunner {
  /** Reads are TIMEOUT after `timeoutMs`; a write is so only where nothing of it was kept. Writes come one at a time. */
  run<Request extends EngineRequest>(request: Request, timeoutMs: number): Promise<EngineResult<Request>>;
  /** Frees the engine; what is still under way fails. */
  close(): Promise<void>;
}
