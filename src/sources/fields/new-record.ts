import type { PaperRecord } from "../../model/paper-record.js";

type Lists = {
  readonly [K in keyof PaperRecord as PaperRecord[K] extends readonly unknown[] ? K : never]: PaperRecord[K];
};

/** A record with what a source states, and empty lists for what it does not. */
export function newRecord(stated: Omit<PaperRecord, keyof Lists> & Partial<Lists>): PaperRecord {
  return {
    externalIds: [],
    authors: [],
    methods: [],
    datasets: [],
    tasks: [],
    repositories: [],
    topics: [],
    organizations: [],
    references: [],
    ...stated,
  };
}
