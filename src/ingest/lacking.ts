import { LACKS, type Lack } from "../model/lack.js";
import { type PaperHoldingsRow, paperHoldings, papersAfter } from "../queries/lacking-papers.js";
import { runQuery } from "../queries/query.js";
import type { GraphStore } from "../store/graph-store.js";

/** A paper that lacks something. */
export interface LackingPaper {
  readonly id: string;
  readonly title: string;
  readonly abstract: string | null;
  readonly publishedOn: string | null;
  /** Keys `scheme:value`. */
  readonly externalIds: readonly string[];
  readonly lacks: readonly Lack[];
}

export interface LackingPage {
  readonly papers: readonly LackingPaper[];
  /** The id to go on after; absent at the end. */
  readonly next?: string;
}

const PAGE = 200;
const FINDS_A_PAPER = /^(?:arxiv|doi|openreview|acl|openalex|s2|s2corpus|dblp):/;

/** The papers after an id that lack one of the things, and of which the source has not spoken yet. */
export async function lackingPapers(
  store: GraphStore,
  of: readonly Lack[],
  source: string | undefined,
  after: string,
): Promise<LackingPage> {
  const ids = (await runQuery(store, papersAfter, { after, first: PAGE })).map(({ id }) => id);
  const rows = await holdings(store, ids);
  const papers = rows.filter(({ sources }) => source === undefined || !sources.includes(source)).map(toLacking);
  return {
    papers: papers.filter(({ lacks }) => lacks.some((lack) => of.includes(lack))),
    ...(ids.length === PAGE ? { next: ids.at(-1) ?? "" } : {}),
  };
}

/** What papers lack, by id. */
export async function lacksOf(
  store: GraphStore,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly Lack[]>> {
  return new Map((await holdings(store, ids)).map((row) => [row.id, toLacking(row).lacks]));
}

async function holdings(store: GraphStore, ids: readonly string[]): Promise<readonly PaperHoldingsRow[]> {
  return ids.length === 0 ? [] : runQuery(store, paperHoldings, { ids });
}

function toLacking({ id, title, abstract, publishedOn, externalIds, authors, references }: PaperHoldingsRow) {
  const has: Readonly<Record<Lack, boolean>> = {
    authors: authors > 0,
    abstract: abstract !== null && abstract !== "",
    references: references > 0,
    ids: externalIds.some((key) => FINDS_A_PAPER.test(key)),
  };
  return { id, title, abstract, publishedOn, externalIds, lacks: LACKS.filter((lack) => !has[lack]) };
}
