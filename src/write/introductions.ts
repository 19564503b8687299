import type { KnownName } from "../model/mention.js";
import { compareText } from "../util/compare-text.js";

/** What decides whether a paper introduces a name that its own text calls its own. */
export interface Introduction {
  readonly paperId: string;
  readonly title: string;
  /** arXiv ids of the paper, without version. */
  readonly arxivIds: readonly string[];
  /** ISO date, if it is known. */
  readonly publishedOn?: string;
  /** The year, where no date is known. */
  readonly year?: number;
  /** All spellings of the name. */
  readonly names: readonly string[];
  /** Of the mention that says so. */
  readonly confidence: number;
  /** What our own knowledge says of the name, absent where it knows none such. */
  readonly known?: KnownName;
}

/** How plainly it is said that a paper brings a name into the world, the plainest first. */
const [STATED, LEADS, HOLDS, UNNAMED, ABOUT] = [0, 1, 2, 3, 4] as const;
type Rank = typeof STATED | typeof LEADS | typeof HOLDS | typeof UNNAMED | typeof ABOUT;

/**
 * A paper's claim to a name as one line of text, which the relationship and the node keep: claims sort by how plain, how
 * early and how sure they are. `undefined` where the paper has none: the world has the name from another paper, or has it and
 * the title is about it (`Understanding NAME`, `NAME for …`).
 */
export function claimOf(introduction: Introduction): string | undefined {
  const { paperId, known, arxivIds, names, title, confidence } = introduction;
  const claim = (rank: Rank) => claimText(rank, dateOf(introduction), confidence, paperId);
  const ranks = names.map((name) => titleRank(title, name));
  if (known?.introducedIn !== undefined) {
    if (arxivIds.includes(known.introducedIn)) return claim(STATED);
    // A paper of which no arXiv id is known may be the one.
    return arxivIds.length === 0 && known.introducedIn !== "none" && ranks.includes(LEADS) ? claim(LEADS) : undefined;
  }
  const best = ranks.includes(LEADS) || ranks.includes(HOLDS) ? Math.min(...ranks) : Math.max(...ranks);
  return known && best === ABOUT ? undefined : claim(best as Rank);
}

/** The claim of a paper of which a source states that it introduces a name. */
export const statedClaim = (paperId: string): string => claimText(STATED, UNDATED, 1, paperId);

function claimText(rank: Rank, date: string, confidence: number, paperId: string): string {
  return `${rank} ${date} ${(1 - confidence).toFixed(3)} ${paperId}`;
}

/**
 * The papers that introduce a name, of those that claim it: those it is stated of; else those whose titles it leads, which call
 * several things by one name; else one, the earliest of those that put it most plainly.
 */
export function introducers(claims: readonly string[]): ReadonlySet<string> {
  const sorted = [...claims].sort(compareText);
  const rank = sorted[0]?.charAt(0);
  const best =
    rank === String(STATED) || rank === String(LEADS)
      ? sorted.filter((claim) => claim.startsWith(`${rank} `))
      : sorted.slice(0, 1);
  return new Set(best.map(claimantOf));
}

/** The paper whose claim it is. */
export const claimantOf = (claim: string): string => claim.split(" ").slice(3).join(" ");

/** The spelling with which a paper's title sets a name apart that our knowledge gives to another paper: it means another thing. */
export function otherThing({ title, names, known, arxivIds }: Introduction): string | undefined {
  const introducedIn = known?.introducedIn ?? "none";
  if (introducedIn === "none" || arxivIds.length === 0 || arxivIds.includes(introducedIn)) return undefined;
  const [, lead = ""] = /^\s*([^:]+?)\s*:/.exec(title) ?? [];
  return names.some((name) => name.toLowerCase() === lead.toLowerCase()) ? lead : undefined;
}

/** How plainly a title says that its paper brings a name into the world. */
function titleRank(title: string, name: string): Exclude<Rank, typeof STATED> {
  const at = title.toLowerCase().indexOf(name.toLowerCase());
  if (at < 0 || name === "") return UNNAMED;
  const [before, after] = [title.slice(0, at), title.slice(at + name.length)];
  // `LoRA.rar`, `DenseDPO` and `Mamba-2` hold a name and are none of it; what is joined to it is made from it.
  if (/[\p{L}\p{N}]$/u.test(before)) return UNNAMED;
  if (/^(?:[\p{L}\p{N}]|[-.+][\p{L}\p{N}+])/u.test(after.replace(/^s(?![\p{L}\p{N}])/u, "")))
    return /^[-.+]/.test(after) && title.includes(name) ? ABOUT : UNNAMED;
  if (
    /^(?:the |an? )?["'(]*$/i.test(before) &&
    /^["')]*(?:\s*\([^)]*\))?\s*(?:[:—–]| - |,|$|technical report)/i.test(after)
  )
    return LEADS;
  // `NAME for a task` is how titles bring a name up.
  if (before.trim() === "" && /^s?\sfor\s/i.test(after)) return HOLDS;
  return ABOUT_BEFORE.test(before) || ABOUT_AFTER.test(after) ? ABOUT : HOLDS;
}

/** What a title says before a name that its paper studies, changes or goes beyond. */
const ABOUT_BEFORE =
  /(?:^|[\s:])(?:understanding|beyond|improving|rethinking|revisiting|analy[sz]ing|evaluating|benchmarking|accelerating|scaling|extending|enhancing|towards?|on|with|via|using|from|for|variants? of|desiderata for|survey of|limits of|does|is|are|can)\s(?:[^:]*\s)?$/i;
const ABOUT_AFTER = /^s?\s(?:for|meets|in|improves?|helps?|is|are|can|beats|with)\s/i;

const UNDATED = "9999";

/** Text that sorts as time; papers without a date come last. */
const dateOf = ({ publishedOn, year, arxivIds: [id] }: Introduction): string =>
  publishedOn ?? monthOf(id) ?? (year === undefined ? UNDATED : `${year}-99`);

/** The month in an arXiv id: `2106.09685` is of 2021-06. */
function monthOf(id: string | undefined): string | undefined {
  const [, year, month] = /^(\d\d)(\d\d)\.\d{4,5}$/.exec(id ?? "") ?? [];
  return year && month ? `20${year}-${month}` : undefined;
}
