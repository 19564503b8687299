import { AppError } from "../errors.js";
import { MENTION_TYPE_OF, type MentionedKind } from "../model/relationships.js";
import { mentionedNames } from "../queries/decisions.js";
import { askAll } from "../queries/nodes-by-external-id.js";
import { nodesOf } from "../queries/paper-states.js";
import { runQuery } from "../queries/query.js";
import type { GraphStore } from "../store/graph-store.js";
import { normalizeRepositoryPath } from "../util/repository-path.js";
import { textOf } from "../util/text-of.js";
import { textsOf } from "../util/texts-of.js";
import { mentionedNode } from "../write/linked-nodes.js";
import type { MentionRequest } from "./decision-request.js";
import { graphReader } from "./graph-reader.js";
import { judgedKeys, nodesOfKeys } from "./judged-keys.js";

/**
 * By which record of the paper and which name a mention is judged. NOT_FOUND where there is no such paper or node, and
 * where what is rejected is not mentioned.
 */
export async function judgedMention(
  store: GraphStore,
  { verb, paper, node, kind }: MentionRequest,
): Promise<{ readonly keys: readonly string[]; readonly name: string }> {
  const keys = await judgedKeys(store, "Paper", [paper]);
  const name = await nameOf(store, kind, node);
  if (name === undefined)
    throw new AppError("NOT_FOUND", `expected the id of a ${kind} of the graph, but none has ${node}`);
  if (verb === "reject") {
    const papers = await graphReader(store).papers(await nodesOfKeys(store, "Paper", keys));
    if (![...papers.values()].some(({ edges }) => edges.get(MENTION_TYPE_OF[kind])?.has(node)))
      throw new AppError("NOT_FOUND", `expected a ${kind} that ${paper} mentions, but it does not mention ${node}`);
  }
  return { keys, name };
}

/** The spelling that makes the id: one of the node's, else one by which an earlier decision knows what is gone since. */
async function nameOf(store: GraphStore, kind: MentionedKind, node: string): Promise<string | undefined> {
  const [found] = await askAll(store, nodesOf(kind), [node]);
  const own = found
    ? [textOf(found.properties.path ?? found.properties.name), ...textsOf(found.properties.aliases)]
    : [];
  const decided = found ? [] : (await runQuery(store, mentionedNames, { kind })).map(({ name }) => name);
  // The id of a repository says all that there is to know of one that nothing mentions yet.
  const path = kind === "Repository" ? normalizeRepositoryPath(node.slice(node.indexOf(":") + 1)) : undefined;
  return [...own, ...decided, path ?? ""].find((name) => mentionedNode(kind, name)?.id === node);
}
