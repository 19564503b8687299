import type { LABELS } from "../model/graph-schema.js";
import type { NodeId } from "../model/ids.js";
import type { NodeKind } from "../model/node-kind.js";
import type { GraphRow } from "../store/graph-store.js";

export interface PaperFields extends GraphRow {
  readonly id: NodeId;
  readonly title: string;
  readonly publishedOn: string | null;
  readonly year: number | null;
  readonly url: string | null;
  readonly projectPage: string | null;
  readonly withdrawn: boolean | null;
  readonly authorCount: number | null;
  readonly upvotes: number | null;
  readonly commentCount: number | null;
  readonly referenceCount: number;
  readonly citedByCount: number;
  readonly methodCount: number;
  readonly datasetCount: number;
  readonly taskCount: number;
  readonly repositoryCount: number;
}

export interface NamedFields extends GraphRow {
  readonly id: NodeId;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly paperCount: number;
}

export interface AuthorFields extends NamedFields {
  readonly orcid: string | null;
  readonly ambiguous: boolean | null;
}

export interface DatasetFields extends NamedFields {
  readonly homepage: string | null;
}

export interface RepositoryFields extends GraphRow {
  readonly id: NodeId;
  readonly path: string;
  readonly host: string;
  readonly owner: string;
  readonly name: string;
  readonly url: string;
  readonly holds: string;
  readonly stars: number | null;
  readonly paperCount: number;
}

interface OwnFields {
  readonly Paper: PaperFields;
  readonly Author: AuthorFields;
  readonly Dataset: DatasetFields;
  readonly Repository: RepositoryFields;
}

/** The properties of a node that answers show, by kind; an abstract is fetched apart, only where asked for. */
export type NodeFields = {
  readonly [Kind in NodeKind]: Kind extends keyof OwnFields ? OwnFields[Kind] : NamedFields;
};

export type AnyFields = NodeFields[NodeKind];

const NAMED = ["id", "name", "aliases", "paperCount"] as const;

/** The shown properties of the kinds that have others than a name. */
const OWN: { readonly [Kind in NodeKind]?: readonly string[] } = {
  Paper: [
    "id",
    "title",
    "publishedOn",
    "year",
    "url",
    "projectPage",
    "withdrawn",
    "authorCount",
    "upvotes",
    "commentCount",
    "referenceCount",
    "citedByCount",
    "methodCount",
    "datasetCount",
    "taskCount",
    "repositoryCount",
  ],
  Author: [...NAMED, "orcid", "ambiguous"],
  Dataset: [...NAMED, "homepage"],
  Repository: ["id", "path", "host", "owner", "name", "url", "holds", "stars", "paperCount"],
} satisfies { readonly [Kind in keyof OwnFields]: readonly (keyof (typeof LABELS)[Kind]["properties"])[] };

/** A map of the shown properties of the node in `variable`: `n {.id, .name}`. Shape: NodeFields[kind]. */
export function nodeFields(kind: NodeKind, variable: string): string {
  return `${variable} {${shownProperties(kind)
    .map((property) => `.${property}`)
    .join(", ")}}`;
}

/** The names of the shown properties, for answers that come as lists of values. */
export function shownProperties(kind: NodeKind): readonly string[] {
  return OWN[kind] ?? NAMED;
}
