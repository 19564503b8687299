import type { Label } from "../model/graph-schema.js";
import type { IdentifiedPaper } from "../model/identified-paper.js";
import { mergeKey, nameNodeId } from "../model/ids.js";
import { type Mention, mentionedKind } from "../model/mention.js";
import type { SourceName } from "../model/provenance.js";
import { foldText } from "../util/fold-text.js";

export type NamedLabel = "Method" | "Dataset" | "Task" | "Venue" | "Organization" | "Topic";

/** A node that a paper points at, as one record states it. */
export interface LinkedNode {
  readonly label: Label;
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly source: SourceName;
}

/** A method, dataset, task, venue, organization or topic by name; `undefined` for a name without a letter or digit. */
export function namedNode(
  label: NamedLabel,
  name: string,
  aliases: readonly string[],
  source: SourceName,
): LinkedNode | undefined {
  const text = name.normalize("NFC").replace(/\s+/g, " ").trim();
  const key = mergeKey(text);
  return key ? { label, id: nameNodeId(label, key), name: text, aliases, source } : undefined;
}

/** A repository by its path `host/owner/name`, whose case does not count. */
export function repositoryNode(path: string, source: SourceName): LinkedNode {
  return { label: "Repository", id: nameRepository(path), name: path, aliases: [], source };
}

function nameRepository(path: string): string {
  return `repository:${path.toLowerCase()}`;
}

export function mentionedNode(mention: Mention): LinkedNode | undefined {
  return mention.kind === "repository"
    ? repositoryNode(mention.name, "extract")
    : namedNode(mentionedKind(mention.kind), mention.name, mention.aliases, "extract");
}

export function authorNodes(paper: IdentifiedPaper): readonly LinkedNode[] {
  return paper.authors.map(({ id, record }) => ({
    label: "Author",
    id,
    name: record.name.normalize("NFC").replace(/\s+/g, " ").trim(),
    aliases: [],
    source: paper.record.source,
  }));
}

/** The folded words a search finds the node by. */
export function searchText(names: readonly string[]): string {
  return [...new Set(names.map(foldText))].join(" ");
}
