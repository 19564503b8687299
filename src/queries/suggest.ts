import { askedWords } from "../model/asked-words.js";
import type { NodeId } from "../model/ids.js";
import { NODE_KINDS, type NodeKind } from "../model/node-kind.js";
import type { GraphStore, Term, TermHit } from "../store/graph-store.js";
import { foldText } from "../util/fold-text.js";

export interface SuggestRequest {
  readonly prefix: string;
  /** At least one, each once. */
  readonly kinds: readonly NodeKind[];
  readonly first: number;
}

/** A node whose name someone may be typing. */
export interface SuggestedNode {
  readonly id: NodeId;
  readonly kind: NodeKind;
}

/**
 * Nodes that a text is the beginning of a name of, then those that have, for each of its words, one that begins with it;
 * each time those with most papers or citations first.
 */
export async function askSuggestions(
  store: GraphStore,
  { prefix, kinds, first }: SuggestRequest,
): Promise<readonly SuggestedNode[]> {
  const begun: readonly Term[] = [{ text: foldText(prefix), match: "NAME_START" }];
  const words = askedWords(prefix).map(({ word }): Term => ({ text: word, match: "WORD_START" }));
  if (words.length === 0) return [];
  const asked = NODE_KINDS.filter((kind) => kinds.includes(kind));
  const whole = await store.find({ kinds: asked, anyOf: [begun] }, first);
  const more = whole.length < first ? await store.find({ kinds: asked, anyOf: [words] }, 2 * first) : [];
  const found = new Map<string, TermHit>([...whole, ...more].map((hit) => [hit.id, hit]));
  return [...found.values()].slice(0, first).map(({ id, kind }) => ({ id: id as NodeId, kind }));
}
