import type { RelationName } from "../model/relations.js";
import type { MentionFilter } from "./filter.js";
import type { PageRequest } from "./page.js";

/** Which neighbours of a node are wanted, and which page of them. */
export interface NeighboursRequest {
  readonly relation: RelationName;
  readonly page: PageRequest;
  /** Only for relations of mentions. */
  readonly mention?: MentionFilter;
  /** Where papers are listed newest first: a day since which a hub has enough of them, to look there first. */
  readonly since?: string;
}
