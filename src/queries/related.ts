import type { NodeId } from "../model/ids.js";
import type { Tie } from "../model/ties.js";
import { loadWordTable, type WordTable } from "../model/words/word-table.js";
import type { GraphStore } from "../store/graph-store.js";
import { type Page, pageOf } from "./page.js";
import { runQuery } from "./query.js";
import { wordCodesOf } from "./related-statements.js";
import { askSharing, askTied, type SharedIds, type Sharer } from "./sharing.js";
import { likeness, mostTelling, roundedScore, type WordShares, wordShares } from "./word-likeness.js";

/** Papers to be like, at least one, and papers not to be like. */
export interface RelatedQuestion {
  readonly like: readonly NodeId[];
  readonly unlike: readonly NodeId[];
}

export interface RelatedRequest {
  /** Whether words count. */
  readonly byText: boolean;
  /** Which shared nodes count. */
  readonly ties: readonly Tie[];
  /** Methods, datasets, tasks and repositories named with less confidence than this do not count. */
  readonly minConfidence: number;
  readonly first: number;
  /** The place in the order to go on from; from the start where absent. */
  readonly after?: { readonly score: number; readonly id: NodeId };
}

/** A paper that is related to those of a question. */
export interface RelatedPaper {
  readonly id: NodeId;
  /** Likeness of the words from 0 to 1, a twentieth of the rarity of the shared nodes, less half of that to `unlike`. */
  readonly score: number;
  /** The nodes that it shares with any of the papers to be like, by tie. */
  readonly shared: SharedIds;
}

/** So many words, at most, are what the full text is asked for. */
const ASKED_WORDS = 40;
/** Candidates by words: among them are 97 of 100 papers with the most like texts of 2,000, 92 of 40,000. */
const BY_WORDS = 200;
/**
 * Candidates by shared nodes, for each paper of a question: beside those by words, and where ties alone count. More than
 * a page of them makes `sharing` walk its hubs to be sure, at five times the cost.
 */
const BY_TIES = { besideWords: 10, alone: 50 } as const;
/** How much the rarity of shared nodes counts beside the likeness of words. */
const TIE_SHARE = 0.05;
/** How much of what relates a paper to those it should not be like is taken off. */
const UNLIKE_SHARE = 0.5;

/**
 * One page of the papers related to those of each question, best first and equal scores by id. Candidates come from full
 * text and from {@link askSharing}; all are then scored alike by what the graph holds, so that the engines, whose full
 * texts count differently, agree. Nothing beyond the candidates is in any page.
 */
export async function askRelated(
  store: GraphStore,
  request: RelatedRequest,
  questions: readonly RelatedQuestion[],
): Promise<readonly Page<RelatedPaper>[]> {
  const table = loadWordTable();
  const [{ asked, byWords }, sharers] = await Promise.all([
    askByWords(store, request, questions, table),
    sharersOf(store, request, unique(questions.flatMap(({ like }) => like))),
  ]);
  const candidates = questions.map(({ like, unlike }, at) => {
    const byTies = like.flatMap((paper) => sharers.get(paper) ?? []);
    const own = new Set([...like, ...unlike]);
    return unique([...(byWords[at] ?? []), ...byTies]).filter((id) => !own.has(id));
  });
  const [candidateCodes, tied] = await Promise.all([
    request.byText ? codesOf(store, unique(candidates.flat())) : new Map<NodeId, string>(),
    tiesOf(store, request, questions, candidates),
  ]);
  return questions.map(({ like, unlike }, at) => {
    const { like: likeShares, unlike: unlikeShares } = asked[at] ?? { like: new Map(), unlike: new Map() };
    const words = (shares: WordShares, id: NodeId) => likeness(shares, candidateCodes.get(id) ?? "", table);
    const ranked = (candidates[at] ?? []).map((id): RelatedPaper => {
      const near = words(likeShares, id) + TIE_SHARE * tieScore(tied, like, id);
      const far = unlike.length === 0 ? 0 : words(unlikeShares, id) + TIE_SHARE * tieScore(tied, unlike, id);
      return { id, score: roundedScore(near - UNLIKE_SHARE * far), shared: sharedOf(tied, like, id) };
    });
    return toPage(
      ranked.filter(({ score }) => score > 0),
      request,
    );
  });
}

/** What the papers of each question are about, and the candidates that full text finds by it. */
async function askByWords(
  store: GraphStore,
  { byText }: RelatedRequest,
  questions: readonly RelatedQuestion[],
  table: WordTable,
) {
  const papers = unique(questions.flatMap(({ like, unlike }) => [...like, ...unlike]));
  const codes = byText ? await codesOf(store, papers) : new Map<NodeId, string>();
  const asked = questions.map(({ like, unlike }) => ({
    like: sharesOf(like, codes, table),
    unlike: sharesOf(unlike, codes, table),
  }));
  return { asked, byWords: await Promise.all(asked.map((each) => candidatesByWords(store, each.like, table))) };
}

async function codesOf(store: GraphStore, ids: readonly NodeId[]): Promise<ReadonlyMap<NodeId, string>> {
  if (ids.length === 0) return new Map();
  const rows = await runQuery(store, wordCodesOf, { ids });
  return new Map(rows.map(({ id, codes }) => [id, codes ?? ""]));
}

function sharesOf(papers: readonly NodeId[], codes: ReadonlyMap<NodeId, string>, table: WordTable): WordShares {
  return wordShares(
    papers.map((id) => codes.get(id) ?? ""),
    table,
  );
}

async function candidatesByWords(store: GraphStore, shares: WordShares, table: WordTable): Promise<readonly NodeId[]> {
  const words = mostTelling(shares, ASKED_WORDS);
  if (words.length === 0) return [];
  // The square root, as in the likeness itself: of equal words, of more and of less weight it finds the most.
  const weighted = words.map(([word, share]) => ({
    word: typeof word === "number" ? table.wordOf(word) : word,
    weight: Math.sqrt(share),
  }));
  const hits = await store.search({ kind: "Paper", words: weighted }, BY_WORDS);
  return hits.map(({ id }) => id as NodeId);
}

async function sharersOf(
  store: GraphStore,
  { byText, ties, minConfidence }: RelatedRequest,
  papers: readonly NodeId[],
): Promise<ReadonlyMap<NodeId, readonly NodeId[]>> {
  if (ties.length === 0) return new Map();
  const choice = {
    ties,
    weight: "RARITY",
    minShared: 1,
    minConfidence,
    first: BY_TIES[byText ? "besideWords" : "alone"],
  } as const;
  const pages = await askSharing(store, choice, papers);
  return new Map([...pages].map(([paper, { items }]) => [paper, items.map(({ id }) => id)]));
}

type TiedPapers = ReadonlyMap<NodeId, ReadonlyMap<NodeId, Sharer>>;

/** What each paper of the questions shares with the candidates of its questions. */
async function tiesOf(
  store: GraphStore,
  { ties, minConfidence }: RelatedRequest,
  questions: readonly RelatedQuestion[],
  candidates: readonly (readonly NodeId[])[],
): Promise<TiedPapers> {
  if (ties.length === 0) return new Map();
  const others = new Map<NodeId, NodeId[]>();
  for (const [at, { like, unlike }] of questions.entries())
    for (const paper of [...like, ...unlike])
      others.set(paper, [...(others.get(paper) ?? []), ...(candidates[at] ?? [])]);
  const tied = await askTied(store, { ties, weight: "RARITY", minShared: 1, minConfidence }, others);
  return new Map([...tied].map(([paper, sharers]) => [paper, new Map(sharers.map((sharer) => [sharer.id, sharer]))]));
}

/** The mean rarity of what a paper shares with each of some. */
function tieScore(tied: TiedPapers, papers: readonly NodeId[], id: NodeId): number {
  return papers.reduce((sum, paper) => sum + (tied.get(paper)?.get(id)?.score ?? 0), 0) / papers.length;
}

function sharedOf(tied: TiedPapers, papers: readonly NodeId[], id: NodeId): SharedIds {
  const all: { [T in Tie]?: readonly NodeId[] } = {};
  for (const paper of papers)
    for (const [tie, ids] of Object.entries(tied.get(paper)?.get(id)?.shared ?? {}) as [Tie, readonly NodeId[]][])
      all[tie] = unique([...(all[tie] ?? []), ...ids]);
  return all;
}

function toPage(related: readonly RelatedPaper[], { first, after }: RelatedRequest): Page<RelatedPaper> {
  const ranked = related
    .filter(({ score, id }) => !after || score < after.score || (score === after.score && id > after.id))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, first + 1);
  return pageOf(ranked, { size: first, backward: false, ...(after ? { from: [after.score, after.id] } : {}) });
}

function unique<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)];
}
