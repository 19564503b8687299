import type { Label } from "../model/graph-schema.js";
import type { NodeId } from "../model/ids.js";
import { RELATIONSHIP_TYPES, RELATIONSHIPS, type RelationshipType } from "../model/relationships.js";
import type { GraphValue } from "../store/graph-store.js";
import { keysOf } from "../util/keys-of.js";

export type Properties = { readonly [name: string]: GraphValue };

/** A relationship by its type and the keys of its ends. */
export interface EdgeEnds {
  readonly type: RelationshipType;
  readonly from: { readonly label: Label; readonly key: string };
  readonly to: { readonly label: Label; readonly key: string };
}

type PaperIs<At extends "from" | "to"> = {
  [T in RelationshipType]: (typeof RELATIONSHIPS)[T][At] extends "Paper" ? T : never;
}[RelationshipType];

/** The types of relationship around a paper that follow from its records; STATES, which leads to them, is not one. */
export type PaperEdge = Exclude<PaperIs<"from"> | PaperIs<"to">, "STATES">;

interface PaperEnd {
  readonly paperIs: "start" | "end";
  readonly other: Label;
}

/** The relationships of a paper, by type: which end the paper is, and the label of the other end. */
export const PAPER_EDGES = Object.fromEntries(
  RELATIONSHIP_TYPES.flatMap((type): readonly (readonly [string, PaperEnd])[] => {
    const { from, to } = RELATIONSHIPS[type];
    if (type === "STATES") return [];
    if (from === "Paper") return [[type, { paperIs: "start", other: to }]];
    return to === "Paper" ? [[type, { paperIs: "end", other: from }]] : [];
  }),
) as { readonly [T in PaperEdge]: PaperEnd };

export const PAPER_EDGE_TYPES = keysOf(PAPER_EDGES);

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
  /** External id key to the paper it names. */
  papersByExternalId(keys: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** References of papers to these external ids. */
  referencesTo(keys: readonly string[]): Promise<readonly { from: string; key: string; properties: Properties }[]>;
  /** Citations of these papers. */
  citedBy(papers: readonly string[]): Promise<readonly { from: string; to: string; properties: Properties }[]>;
}
