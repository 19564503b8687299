import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { PaperRecord } from "../../../src/model/paper-record.js";
import { paperRecord } from "../../support/records.js";
import { SHARED } from "../corpus.js";

const GOLD = `${SHARED}/gold/related-dev.json`;

export const hasRelatedGold = () => existsSync(GOLD);

/** Papers, and for some of them which others have reference lists like theirs, graded above 0 to 1. */
export interface RelatedGold {
  /** Title, abstract and year alone; the id is the `sourceId`. */
  readonly papers: readonly PaperRecord[];
  readonly questions: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

export function readRelatedGold(): RelatedGold {
  const { pool, questions } = JSON.parse(readFileSync(GOLD, "utf8")) as {
    readonly pool: readonly string[];
    readonly questions: { readonly [id: string]: { readonly [id: string]: number } };
  };
  const wanted = new Set(pool);
  const papers = gunzipSync(readFileSync(`${SHARED}/citations/papers-with-references.jsonl.gz`))
    .toString("utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as { id: string; title: string; abstract: string; year: number })
    .filter(({ id }) => wanted.has(id))
    .map(({ id, title, abstract, year }) => paperRecord({ sourceId: id, title, abstract, year }));
  const grades = Object.entries(questions).map(([id, ofOthers]) => [id, new Map(Object.entries(ofOthers))] as const);
  return { papers, questions: new Map(grades) };
}
