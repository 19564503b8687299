import type { MentionDecision } from "../model/decision.js";
import type { NodeId } from "../model/ids.js";
import type { Mention } from "../model/mention.js";
import { spacelessKeys } from "../model/search-keys.js";
import type { StoredRecord } from "../model/stored-record.js";
import { wordCodes } from "../model/words/word-codes.js";
import { loadWordTable } from "../model/words/word-table.js";
import { foldText } from "../util/fold-text.js";
import { compareClaims, type Origin } from "./claim.js";
import { countShown } from "./count-shown.js";
import { derivePaperEdges, type KeywordOf } from "./derive-paper-edges.js";
import type { PaperState } from "./graph-state.js";
import { compareRanks, type Rank } from "./rank-records.js";
import type { Text } from "./record-node.js";
import { union } from "./union.js";

const CLAIMED = ["publishedOn", "year", "url", "projectPage", "authorCount", "upvotes", "commentCount"] as const;

/** All that decides what a paper is. */
export interface PaperGrounds {
  readonly id: NodeId<"Paper">;
  /** The records that state it; at least one. */
  readonly records: readonly StoredRecord[];
  /** Keys of the external ids that are its. */
  readonly externalIds: ReadonlySet<string>;
  /** What our own reading of {@link paperText} found. */
  readonly mentions: readonly Mention[];
  /** External id key to the paper it names, for the references of the records. */
  readonly paperOf: ReadonlyMap<string, string>;
  /** What a keyword of a source names. */
  readonly keywordOf?: KeywordOf;
  /** What people say of its mentions, in the order in which they said it. */
  readonly verdicts: readonly MentionDecision[];
}

/**
 * A paper with everything around it, a pure function of its grounds. Title and abstract are one statement, so that every
 * span of extracted evidence points into the text it was read in.
 */
export function derivePaper(grounds: PaperGrounds): PaperState {
  const { id, records, externalIds, mentions, paperOf, verdicts, keywordOf = () => undefined } = grounds;
  const ranked = rankRecords(records);
  const text = bestText(ranked);
  const claimed: Record<string, string | number> = {};
  for (const name of CLAIMED) {
    const best = bestClaim(ranked, name);
    if (best) claimed[name] = best.value;
  }
  // What a source states outright is kept beside a day; a day alone tells its year.
  if (claimed.year === undefined && typeof claimed.publishedOn === "string")
    claimed.year = Number(claimed.publishedOn.slice(0, 4));
  const titleKey = foldText(text.title);
  const keys = spacelessKeys([text.title, text.abstract ?? ""]);
  const claimant = { paperId: id, title: text.title, arxivIds: arxivIds(externalIds), ...datesOf(claimed) };
  const edges = derivePaperEdges({ claimant, ranked, externalIds, mentions, paperOf, verdicts, keywordOf });
  return {
    id,
    properties: {
      id,
      ...text,
      titleKey,
      searchText: titleKey,
      ...(keys.length > 0 ? { searchKeys: keys.join(" ") } : {}),
      wordCodes: wordCodes(text, loadWordTable()),
      ...claimed,
      ...(records.some(({ stated }) => stated.withdrawn) ? { withdrawn: true } : {}),
      sources: records.reduce<readonly string[]>((all, { stated }) => union(all, [stated.source]), []),
      ...countShown(edges),
    },
    edges,
  };
}

/** arXiv ids among keys of external ids, in order. */
function arxivIds(keys: ReadonlySet<string>): readonly string[] {
  return [...keys].flatMap((key) => (key.startsWith(ARXIV) ? [key.slice(ARXIV.length)] : [])).sort();
}

const ARXIV = "arxiv:";

function datesOf({ publishedOn, year }: { readonly [name: string]: string | number }) {
  return {
    ...(typeof publishedOn === "string" ? { publishedOn } : {}),
    ...(typeof year === "number" ? { year } : {}),
  };
}

/** The text of a paper: of the records with an abstract, or of all where none has one, the most believed one's. */
export function paperText(records: readonly StoredRecord[]): Text {
  return bestText(rankRecords(records));
}

function rankRecords(records: readonly StoredRecord[]): readonly StoredRecord[] {
  const rankOf = ({ key, length, stated: { source, seenOn = "" } }: StoredRecord): Rank => ({
    key,
    source,
    seenOn,
    length,
  });
  return [...records].sort((a, b) => compareRanks(rankOf(a), rankOf(b)));
}

function bestText(ranked: readonly StoredRecord[]): Text {
  const best = ranked.find(({ stated }) => stated.abstract !== undefined) ?? ranked[0];
  if (!best) throw new TypeError("a paper has at least one record");
  return { title: best.stated.title, abstract: best.stated.abstract ?? null };
}

function bestClaim(ranked: readonly StoredRecord[], name: (typeof CLAIMED)[number]) {
  let best: { readonly origin: Origin; readonly value: string | number } | undefined;
  for (const record of ranked) {
    const value = statedValue(record, name);
    if (value === undefined) continue;
    const claim = { origin: originOf(record), value };
    if (!best || compareClaims(claim, best) > 0) best = claim;
  }
  return best;
}

function statedValue({ stated }: StoredRecord, name: (typeof CLAIMED)[number]): string | number | undefined {
  return name === "authorCount" ? (stated.authorCount ?? (stated.authors.length || undefined)) : stated[name];
}

function originOf({ stated }: StoredRecord): Origin {
  return { source: stated.source, seenOn: stated.seenOn ?? "" };
}
