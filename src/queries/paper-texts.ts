import type { GraphRow, Parameters } from "../store/graph-store.js";
import type { Query } from "./query.js";

export interface PaperTextRow extends GraphRow {
  readonly id: string;
  readonly title: string;
  readonly abstract: string | null;
}

/** The ids of all papers, in order. */
export const paperIds: Query<Parameters, GraphRow & { readonly id: string }> = {
  name: "paperIds",
  text: () => "MATCH (p:Paper) RETURN p.id AS id ORDER BY id",
};

/** The texts of papers. */
export const paperTexts: Query<{ readonly ids: readonly string[] } & Parameters, PaperTextRow> = {
  name: "paperTexts",
  text: () => "UNWIND $ids AS id MATCH (p:Paper {id: id}) RETURN p.id AS id, p.title AS title, p.abstract AS abstract",
};
