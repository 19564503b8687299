import { AppError } from "../errors.js";
import { type Enriched, enrich } from "../ingest/enrich.js";
import type { PaperRecord } from "../model/paper-record.js";
import type { GraphTask } from "./graph-task.js";

export interface EnrichTaskOptions {
  /** Where the records come from. */
  readonly name: string;
  /** As a source has read them. */
  readonly records: readonly PaperRecord[];
}

/** Takes in the records that are of papers which lack what they bring. */
export const enrichTask: GraphTask<EnrichTaskOptions, Enriched> = {
  name: "enrich",
  checkOptions({ name, records }) {
    if (typeof name === "string" && Array.isArray(records)) return;
    throw new AppError("BAD_ARGUMENT", "expected a name and records, as a source has read them");
  },
  run: ({ store, reading }, { name, records }) => enrich(records, { store, ...reading(), name }),
};
