import type { Label, RelationshipType } from "../model/graph-schema.js";
import type { NodeId } from "../model/ids.js";
import type { GraphValue } from "../store/graph-store.js";

export type Properties = { readonly [name: string]: GraphValue };

/** The relationships of a paper, by type: which end the paper is, and the label and key of the other end. */
export const PAPER_EDGES = {
  AUTHORED: { paperIs: "end", other: "Author" },
  USES_METHOD: { paperIs: "start", other: "Method" },
  USES_DATASET: { paperIs: "start", other: "Dataset" },
  ADDRESSES: { paperIs: "start", other: "Task" },
  HAS_CODE: { paperIs: "start", other: "Repository" },
  CITES: { paperIs: "start", other: "Paper" },
  PUBLISHED_IN: { paperIs: "start", other: "Venue" },
  ABOUT: { paperIs: "start", other: "Topic" },
  FROM: { paperIs: "start", other: "Organization" },
  REFERS_TO: { paperIs: "start", other: "ExternalId" },
  IDENTIFIES: { paperIs: "end", other: "ExternalId" },
} as const satisfies Partial<Record<RelationshipType, { paperIs: "start" | "end"; other: Label }>>;

export type PaperEdge = keyof typeof PAPER_EDGES;
export const PAPER_EDGE_TYPES = Object.keys(PAPER_EDGES) as readonly PaperEdge[];

/** A paper with everything around it: its own properties and, by type, the other end's key and the edge's properties. */
export interface PaperState {
  readonly id: NodeId<"Paper">;
  readonly properties: Properties;
  readonly edges: ReadonlyMap<PaperEdge, ReadonlyMap<string, Properties>>;
}

/** What the writer asks of the graph before it writes. */
export interface GraphReader {
  papers(ids: readonly string[]): Promise<ReadonlyMap<string, PaperState>>;
  /** Properties of the nodes of one label with these keys; absent ones are left out. */
  nodes(label: Label, keys: readonly string[]): Promise<ReadonlyMap<string, Properties>>;
  /** Author id and organization id, joined by a space, to the properties of their AFFILIATED_WITH. */
  affiliations(authorIds: readonly string[]): Promise<ReadonlyMap<string, Properties>>;
  /** References of papers that wait for one of these external ids. */
  waitingFor(keys: readonly string[]): Promise<readonly { from: string; key: string; properties: Properties }[]>;
  /** External id key to the paper it names. */
  papersByExternalId(keys: readonly string[]): Promise<ReadonlyMap<string, string>>;
}
