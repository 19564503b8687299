import { mergeKey, nameNodeId } from "../model/ids.js";
import type { MentionedKind } from "../model/relationships.js";

export type NamedLabel = "Method" | "Dataset" | "Task" | "Venue" | "Organization" | "Topic";

/** A node that a paper points at, by the name it has there. */
export interface LinkedNode {
  readonly id: string;
  readonly name: string;
}

/** A method, dataset, task, venue, organization or topic by name; `undefined` for a name without a letter or digit. */
export function namedNode(label: NamedLabel, name: string): LinkedNode | undefined {
  const text = name.normalize("NFC").replace(/\s+/g, " ").trim();
  const key = mergeKey(text);
  return key ? { id: nameNodeId(label, key), name: text } : undefined;
}

/** A repository by its path `host/owner/name`, whose case does not count. */
export function repositoryNode(path: string): LinkedNode {
  return { id: `repository:${path.toLowerCase()}`, name: path };
}

/** What a paper mentions by this name, or path of a repository; `undefined` for a name without a letter or digit. */
export function mentionedNode(kind: MentionedKind, name: string): LinkedNode | undefined {
  return kind === "Repository" ? repositoryNode(name) : namedNode(kind, name);
}
