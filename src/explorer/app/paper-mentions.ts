import type { PaperQuery, TextField } from "./generated/graphql";
import type { Mention } from "./mention";
import { mentionsOf } from "./mentions-of";

/** Every place of one text of a paper that names a method, dataset or task. */
export function paperMentions(paper: NonNullable<PaperQuery["paper"]>, field: TextField): readonly Mention[] {
  return [
    ...mentionsOf("METHOD", paper.methods.edges, field),
    ...mentionsOf("DATASET", paper.datasets.edges, field),
    ...mentionsOf("TASK", paper.tasks.edges, field),
  ];
}
