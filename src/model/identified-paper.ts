import type { NodeId } from "./ids.js";
import type { Mention } from "./mention.js";
import type { AuthorRecord, PaperRecord } from "./paper-record.js";

/** A record whose paper and authors are known to be these nodes of the graph, new or old. */
export interface IdentifiedPaper {
  readonly id: NodeId<"Paper">;
  readonly record: PaperRecord;
  /** What our own reading of the record's title and abstract found. */
  readonly mentions: readonly Mention[];
  /** In the record's order; one entry a person. */
  readonly authors: readonly IdentifiedAuthor[];
}

export interface IdentifiedAuthor {
  readonly id: NodeId<"Author">;
  readonly record: AuthorRecord;
  /** True where another node bears the same name and nothing tells the two apart but their ids. */
  readonly ambiguous: boolean;
}
