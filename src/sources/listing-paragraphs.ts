/** One line of a listing with its number from 1. */
export interface ListingLine {
  readonly number: number;
  readonly text: string;
}

export interface ListingParagraph {
  readonly line: number;
  readonly text: string;
}

/** What the page shows around its papers: header, buttons, menus, footer. */
const FURNITURE =
  /^(?:new|get trending papers in your email inbox!?|subscribe|(?:daily|trending|top) papers|papers|by ?ak\b.*|and the research community|hugging face|models|datasets|spaces|buckets|community|posts|docs|enterprise|pricing|log ?in|sign ?up|search.{0,40}|sort:?.{0,20}|daily|weekly|monthly|today|trending|latest|previous|next|load more|back to top|upvote|submitted by.{0,60}|company|tos|privacy|about|careers|website|©.*|system theme|[«»‹›<>.…·•\d\s,-]+|(?:\p{L}{3,9}\.? \d{1,2}|week \d{1,2})(?:, \d{4})?)$/iu;

/** Papers whose abstract is shorter than this are not told from furniture of an unknown kind at the top of the page. */
const LONG_PARAGRAPH = 200;

/** The lines of one paper without the furniture around them; `top` is the first paper, which has the header above. */
export function withoutFurniture(lines: readonly ListingLine[], top: boolean): readonly ListingLine[] {
  const isContent = (line: ListingLine): boolean => line.text !== "" && !FURNITURE.test(line.text);
  const last = lines.findLastIndex(isContent);
  if (last === -1) return [];
  const furniture = top
    ? lines.slice(0, last).findLastIndex((line) => FURNITURE.test(line.text))
    : lines.findIndex(isContent) - 1;
  const first = lines.findIndex((line, index) => index > furniture && line.text !== "");
  return lines.slice(first, last + 1);
}

/** Runs of lines between empty ones, joined by spaces. A run alone holds title and abstract on separate lines. */
export function paragraphsOf(lines: readonly ListingLine[], top: boolean): readonly ListingParagraph[] {
  const runs: ListingLine[][] = [];
  for (const [index, line] of lines.entries()) {
    const run = lines[index - 1]?.text ? runs.at(-1) : undefined;
    if (line.text === "") continue;
    if (run) run.push(line);
    else runs.push([line]);
  }
  const [only, ...others] = runs;
  const parts = only && others.length === 0 ? [only.slice(0, 1), only.slice(1)] : runs;
  const paragraphs = parts.flatMap(([first, ...rest]) =>
    first ? [{ line: first.number, text: [first, ...rest].map(({ text }) => text).join(" ") }] : [],
  );
  // A header of an unknown kind: the title is what stands before the first long paragraph.
  const abstract = top ? paragraphs.findIndex(({ text }) => text.length >= LONG_PARAGRAPH) : -1;
  return abstract > 1 ? paragraphs.slice(abstract - 1) : paragraphs;
}
