import { type Decision, isMentionDecision } from "../model/decision.js";
import { readMentionKey } from "../model/mention-key.js";
import { allDecisions, judgedTitles } from "../queries/decisions.js";
import { askAll } from "../queries/nodes-by-external-id.js";
import { runQuery } from "../queries/query.js";
import type { GraphStore } from "../store/graph-store.js";
import { readAuthors } from "../write/record-node.js";
import { decisionLine } from "./decision-line.js";

/** All decisions, those taken back too, a line each in the order in which they were made. */
export async function exportDecisions(store: GraphStore): Promise<readonly string[]> {
  const decisions = await runQuery(store, allDecisions, {});
  const records = [...new Set(decisions.flatMap((each) => each.keys.map((key) => recordOf(each, key))))];
  const rows = new Map((await askAll(store, judgedTitles, records)).map((row) => [row.key, row]));
  const about = (decision: Decision) =>
    decision.keys.flatMap((key) => {
      const row = rows.get(recordOf(decision, key));
      if (!row) return [];
      if (decision.kind !== "Author") return [row.title];
      const author = readAuthors(row.authors)[readMentionKey(key).position - 1];
      return author ? [`${author.name}, ${row.title}`] : [];
    });
  return decisions.map((decision) => decisionLine(decision, about(decision)));
}

/** The record that a key is of; a node that its name makes has none. */
function recordOf(decision: Decision, key: string): string {
  if (decision.kind === "Author") return readMentionKey(key).record;
  return decision.kind === "Paper" || isMentionDecision(decision) ? key : "";
}
