import type { EngineName, GraphRow, GraphStore, Parameters, ReadOptions } from "../store/graph-store.js";

/** One question asked of the graph. Its text may depend on closed choices in the parameters, never on their strings. */
export interface Query<P extends Parameters, Row extends GraphRow> {
  readonly name: string;
  /** The Cypher, the same on both engines unless a measured reason stands beside it. */
  text(parameters: P, engine: EngineName): string;
  /** Phantom: carries the row type. */
  readonly row?: Row;
}

/** Asks one question; rows in the query's own order. */
export function runQuery<P extends Parameters, Row extends GraphRow>(
  store: GraphStore,
  query: Query<P, Row>,
  parameters: P,
  options?: ReadOptions,
): Promise<readonly Row[]> {
  return store.read<Row>({ text: query.text(parameters, store.engine), parameters }, options);
}

/** Asks one question; rows as they come. */
export function streamQuery<P extends Parameters, Row extends GraphRow>(
  store: GraphStore,
  query: Query<P, Row>,
  parameters: P,
  options?: ReadOptions,
): AsyncIterable<Row> {
  return store.stream<Row>({ text: query.text(parameters, store.engine), parameters }, options);
}
