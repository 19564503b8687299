import { AppError } from "../errors.js";
import { readAuthorIds } from "../model/author-ids.js";
import type { JudgedKind } from "../model/decision.js";
import { externalIdKey } from "../model/external-id.js";
import { type NodeId, parseNodeId, readKeyedNodeId } from "../model/ids.js";
import { readMentionKey } from "../model/mention-key.js";
import { currentIds } from "../queries/current-ids.js";
import { judgedRecords } from "../queries/decisions.js";
import { askAll } from "../queries/nodes-by-external-id.js";
import { nodesOf } from "../queries/paper-states.js";
import { papersOfAuthors, statedAuthors } from "../queries/people.js";
import type { GraphStore } from "../store/graph-store.js";
import { compareText } from "../util/compare-text.js";
import { readAuthors } from "../write/record-node.js";
import { recordReader } from "./record-reader.js";

/** What a record says of a node: the key to decide by, and the external ids it gives. */
interface Statement {
  readonly key: string;
  readonly node: string;
  readonly externalIds: readonly string[];
}

/**
 * For each id the key that stands for its node in a decision: the first that says what the id says, else the node's first.
 * So an id that a node had before it was joined with another names its own part of it. NOT_FOUND where an id names
 * nothing; BAD_ARGUMENT where two ids come to one key.
 */
export async function judgedKeys(
  store: GraphStore,
  kind: JudgedKind,
  ids: readonly string[],
): Promise<readonly string[]> {
  const known = new Set((await askAll(store, nodesOf(kind), ids)).map(({ key }) => key));
  const former = await currentIds(
    store,
    ids.filter((id) => !known.has(id)),
  );
  const today = ids.map((id) => former.get(id) ?? (known.has(id) ? parseNodeId(id)?.id : undefined));
  const missing = ids.filter((_, at) => today[at] === undefined);
  if (missing.length > 0)
    throw new AppError("NOT_FOUND", `expected ids of nodes of the graph, but none has ${missing.join(", ")}`);
  const nodes = [...new Set(today.flatMap((id) => id ?? []))];
  const statements = await (kind === "Paper" ? ofPapers(store, nodes) : ofAuthors(store, nodes));
  const keys = ids.map((id, at) => keyOf(id, today[at] ?? "", statements));
  if (new Set(keys).size < keys.length)
    throw new AppError(
      "BAD_ARGUMENT",
      `expected ids that different records give, but one record gives two of ${ids.join(", ")}`,
    );
  return keys;
}

/** The nodes that the records of keys lead to today; keys of no record are left out. */
export async function nodesOfKeys(
  store: GraphStore,
  kind: JudgedKind,
  keys: readonly string[],
): Promise<readonly string[]> {
  const places = keys.map((key) => (kind === "Paper" ? { record: key, position: 0 } : readMentionKey(key)));
  const rows = await askAll(store, judgedRecords, [...new Set(places.map(({ record }) => record))]);
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return places.flatMap(({ record, position }) => {
    const row = byKey.get(record);
    return (kind === "Paper" ? row?.paper : row && readAuthorIds(record, row.authorIds)[position - 1]) ?? [];
  });
}

function keyOf(id: string, node: string, statements: readonly Statement[]): string {
  const said = readKeyedNodeId(id);
  const own = statements.filter((each) => each.node === node).sort((a, b) => compareText(a.key, b.key));
  const named = own.find(({ key, externalIds }) =>
    said && "externalId" in said ? externalIds.includes(said.externalId) : id.endsWith(`:record:${key}`),
  );
  return (named ?? own[0])?.key ?? "";
}

async function ofPapers(store: GraphStore, papers: readonly NodeId[]): Promise<readonly Statement[]> {
  return (await recordReader(store).ofPapers(papers)).map(({ record, paper }) => ({
    key: record.key,
    node: paper,
    externalIds: record.stated.externalIds.map(externalIdKey),
  }));
}

async function ofAuthors(store: GraphStore, authors: readonly NodeId[]): Promise<readonly Statement[]> {
  const papers = (await askAll(store, papersOfAuthors, authors)).map(({ paper }) => paper);
  const rows = await askAll(store, statedAuthors, [...new Set(papers)]);
  return rows.flatMap((row) => {
    const authorIds = readAuthorIds(row.key, row.authorIds);
    return readAuthors(row.authors).map(({ externalIds }, at) => ({
      key: `${row.key}#${at + 1}`,
      node: authorIds[at] ?? "",
      externalIds: externalIds.map(externalIdKey),
    }));
  });
}
