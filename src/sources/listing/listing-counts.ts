import { normalizeRepositoryPath } from "../../util/repository-path.js";
import type { ListingLine } from "./listing-line.js";
import { isFurniture } from "./listing-paragraphs.js";

/** What the page counts beside a paper, outside its title, abstract and date. */
export interface ListingCounts {
  readonly upvotes?: number;
  readonly commentCount?: number;
  readonly repositoryStars?: number;
  /** As the link of the stars has it. */
  readonly repository?: string;
}

type Key = "upvotes" | "repositoryStars";

const LABELS: readonly (readonly [label: RegExp, key: Key])[] = [
  [/^(?:upvotes?|voter?|点赞)(?!\p{L})\s*/iu, "upvotes"],
  [/^github(?!\p{L})\s*/iu, "repositoryStars"],
];
const PASSED_OVER = /^arxiv page$/i;

/** The paper above and the one below the lines to read; `votesFirst` where the page shows votes above the title. */
export interface Neighbours {
  readonly above?: { readonly arxivId?: string; readonly commentCount?: number };
  readonly below?: { readonly arxivId?: string };
  readonly votesFirst: boolean;
}

/**
 * Gives the numbers that stand between two papers to the one or the other. What has a label or a link says what it is;
 * a number alone counts the comments of the paper above, or the votes of the one below. Numbers of a menu are neither.
 */
export function readListingCounts(
  lines: readonly ListingLine[],
  { above, below, votesFirst }: Neighbours,
): { readonly above: ListingCounts; readonly below: ListingCounts } {
  const first = lines.findIndex(isMenu);
  const last = lines.findLastIndex(isMenu);
  const divided = first >= 0;
  const upper = countsIn(divided ? lines.slice(0, first) : lines, (id) => id === undefined || id === above?.arxivId);
  const lower = countsIn(lines.slice(last + 1), (id) =>
    id === undefined ? divided || votesFirst : id === below?.arxivId && id !== above?.arxivId,
  );
  const comments = above?.commentCount ?? (above && (!votesFirst || upper.bare.length > 1) ? upper.bare[0] : undefined);
  const taken = comments !== undefined && above?.commentCount === undefined;
  const votes = lower.upvotes ?? (divided || votesFirst ? lower.bare.at(-1) : upper.bare[taken ? 1 : 0]);
  const { bare: _upper, ...labelled } = upper;
  const { bare: _lower, ...ownLabelled } = lower;
  return {
    above:
      above && (divided || !votesFirst)
        ? { ...labelled, ...(comments !== undefined && { commentCount: comments }) }
        : {},
    below: below ? { ...ownLabelled, ...(votes !== undefined && { upvotes: votes }) } : {},
  };
}

function isMenu(line: ListingLine): boolean {
  const isCount = numberOf(line.text) !== undefined || LABELS.some(([label]) => label.test(line.text));
  return line.text !== "" && isFurniture(line) && !isCount && !PASSED_OVER.test(line.text);
}

function countsIn(
  lines: readonly ListingLine[],
  takes: (arxivId: string | undefined) => boolean,
): ListingCounts & { readonly bare: readonly number[] } {
  const found: { -readonly [K in keyof ListingCounts]: ListingCounts[K] } & { readonly bare: number[] } = { bare: [] };
  let awaited: Key | undefined;
  for (const { text, link, arxivId } of lines) {
    if (text === "" || !takes(arxivId)) continue;
    const [label, key = awaited] = LABELS.find(([start]) => start.test(text)) ?? [];
    const value = numberOf(label ? text.replace(label, "") : text);
    awaited = label && value === undefined ? key : undefined;
    const repository = link === undefined ? undefined : normalizeRepositoryPath(link);
    if (repository) found.repository = repository;
    if (value === undefined) continue;
    if (repository) found.repositoryStars ??= value;
    else if (key) found[key] ??= value;
    else if (arxivId) found.upvotes ??= value;
    else found.bare.push(value);
  }
  return found;
}

/** `133`, `1,024` or `62.2k`. */
function numberOf(text: string): number | undefined {
  const [, thousands, digits] = /^(?:(\d{1,6}(?:\.\d+)?)k|(\d{1,3}(?:,\d{3})+|\d{1,7}))$/i.exec(text) ?? [];
  if (thousands) return Math.round(Number(thousands) * 1000);
  return digits ? Number(digits.replaceAll(",", "")) : undefined;
}
