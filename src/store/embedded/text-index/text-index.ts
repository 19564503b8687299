import { setImmediate as nextTurn } from "node:timers/promises";
import type { GrafeoDB, QueryResult } from "@grafeo-db/js";
import { LABELS } from "../../../model/graph-schema.js";
import { NODE_KINDS, type NodeKind } from "../../../model/node-kind.js";
import { textOf } from "../../../util/text-of.js";
import type { SearchHit, Statement, TermHit, TermQuery, WordQuery } from "../../graph-store.js";
import { KindIndex, type TextRow } from "./kind-index.js";
import { bestOf } from "./score.js";

/** How many nodes are read between two turns of the process. */
const ROWS_A_TURN = 500;
/** So many that are left out, for each that is held, and the index of a kind is made anew. */
const MOST_LEFT_OUT = 0.5;

/** Nodes whose index is behind: all of a kind, or those of the keys. */
type Stale = "all" | Set<string>;

/**
 * The words of all nodes, in memory: read when first asked for, and brought up to date at the next question after a
 * write. It takes about as much memory as the texts themselves.
 */
export class TextIndex {
  readonly #database: GrafeoDB;
  readonly #kinds = new Map<NodeKind, KindIndex>();
  readonly #stale = new Map<NodeKind, Stale>(NODE_KINDS.map((kind) => [kind, "all"]));
  #refreshing: Promise<unknown> = Promise.resolve();

  constructor(database: GrafeoDB) {
    this.#database = database;
  }

  /** Notes what statements that were committed may have changed. */
  note(statements: readonly Statement[]): void {
    for (const { text, changes } of statements) {
      if (changes) {
        for (const { label, keys } of changes) this.#noteKeys(label, keys);
      } else if (WRITES.test(text)) {
        // What it changes is not known beyond the labels it names, and a node without one may have any.
        const named = NODE_KINDS.filter((kind) => new RegExp(`:${kind}\\b`).test(text));
        for (const kind of named.length > 0 || /:\w/.test(text) ? named : NODE_KINDS) this.#stale.set(kind, "all");
      }
    }
  }

  async find({ kinds, anyOf }: TermQuery, limit: number): Promise<readonly TermHit[]> {
    const indexes = await this.#upToDate(kinds);
    return indexes
      .flatMap((index) => index.first(anyOf, limit))
      .sort(
        (a, b) =>
          b.degree - a.degree ||
          a.length - b.length ||
          NODE_KINDS.indexOf(a.kind) - NODE_KINDS.indexOf(b.kind) ||
          (a.id < b.id ? -1 : 1),
      )
      .slice(0, limit);
  }

  async count({ kinds, anyOf }: TermQuery): Promise<number> {
    const indexes = await this.#upToDate(kinds);
    return indexes.reduce((sum, index) => sum + index.count(anyOf), 0);
  }

  async best(query: WordQuery, limit: number): Promise<readonly SearchHit[]> {
    const [index] = await this.#upToDate([query.kind]);
    return index ? bestOf(index, query, limit) : [];
  }

  /** Reads all that is behind; a failure is told to whoever asks next. */
  async readAhead(): Promise<void> {
    await this.#upToDate(NODE_KINDS).catch(() => {});
  }

  /** Reads what is behind, one kind after another. */
  async #upToDate(kinds: readonly NodeKind[]): Promise<readonly KindIndex[]> {
    const done = this.#refreshing.then(async () => {
      const indexes: KindIndex[] = [];
      for (const kind of kinds) indexes.push(await this.#refresh(kind));
      return indexes;
    });
    this.#refreshing = done.catch(() => {});
    return await done;
  }

  #noteKeys(label: string, keys: readonly string[]): void {
    const kind = NODE_KINDS.find((each) => each === label);
    const stale = kind && this.#stale.get(kind);
    if (!kind || stale === "all") return;
    const noted = stale ?? new Set<string>();
    for (const key of keys) noted.add(key);
    this.#stale.set(kind, noted);
  }

  async #refresh(kind: NodeKind): Promise<KindIndex> {
    const held = this.#kinds.get(kind);
    const stale = this.#stale.get(kind);
    this.#stale.delete(kind);
    try {
      if (held && stale === undefined) return held;
      const isWorn = held !== undefined && held.size - held.held > MOST_LEFT_OUT * held.held + ROWS_A_TURN;
      const keys = held && !isWorn && stale !== "all" ? [...(stale ?? [])] : undefined;
      const index = keys && held ? held : new KindIndex(kind);
      for (const key of keys ?? []) index.remove(key);
      const rows = await this.#database.executeCypher(rowsText(kind, keys !== undefined), { keys: keys ?? [] });
      for (let at = 0; at < rows.length; at++) {
        index.put(rowAt(rows, at));
        if (at % ROWS_A_TURN === ROWS_A_TURN - 1) await nextTurn();
      }
      this.#kinds.set(kind, index);
      return index;
    } catch (error) {
      this.#stale.set(kind, "all");
      throw error;
    }
  }
}

const WRITES = /\b(?:CREATE|MERGE|SET|DELETE|REMOVE)\b/i;

/** The properties in a fixed order of columns. */
function rowsText(kind: NodeKind, isOfKeys: boolean): string {
  const { key } = LABELS[kind];
  const match = isOfKeys ? `UNWIND $keys AS key MATCH (n:${kind} {${key}: key})` : `MATCH (n:${kind})`;
  const [degree, more] =
    kind === "Paper" ? ["citedByCount", ", n.titleKey AS titleKey, n.abstract AS abstract"] : ["paperCount", ""];
  return `${match} RETURN n.${key} AS id, n.searchText AS names, n.searchKeys AS keys, n.${degree} AS degree${more}`;
}

function rowAt(rows: QueryResult, at: number): TextRow {
  const row = rows.get(at) as { readonly [column: string]: unknown };
  return {
    id: textOf(row.id),
    names: textOf(row.names),
    keys: textOf(row.keys),
    titleKey: textOf(row.titleKey),
    abstract: textOf(row.abstract),
    degree: Number(row.degree ?? 0),
  };
}
