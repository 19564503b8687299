import type { ListingLine } from "./listing-line.js";

export interface ListingParagraph {
  readonly line: number;
  readonly text: string;
}

/** What the page shows around its papers: header, buttons, menus, footer. */
const FURNITURE =
  /^(?:new|get trending papers in your email inbox!?|subscribe|(?:daily|trending|top) papers|papers|(?:by|par|von|por|di) ?ak\b.*|由\s?ak.*|and the research community|et la communauté.*|hugging face|models|datasets|spaces|buckets|community|posts|docs|enterprise|pricing|log ?in|sign ?up|search.{0,40}|sort:?.{0,20}|daily|weekly|monthly|today|trending|latest|previous|next|load more|back to top|upvote.{0,12}|github.{0,12}|arxiv page|submitted by.{0,60}|company|tos|privacy|about|careers|website|©.*|system theme|articles? (?:du jour|quotidiens?|tendance)|s'abonner|se connecter|s'inscrire|précédent|suivant|soumis par.{0,60}|voter?.{0,12}|每日论文|热门论文|论文|订阅|登录|注册|上一页|下一页|提交者.{0,60}|点赞.{0,12}|references:?|(?:visible|hidden) links:?|[«»‹›<>.…·•\d\s,-]+|\d+(?:\.\d+)?k|(?:\p{L}{3,9}\.? \d{1,2}|week \d{1,2})(?:, \d{4})?)$/iu;
const CHINESE = /\p{Script=Han}/gu;
/** A Chinese character says about as much as this many letters. */
const LETTERS_IN_CHARACTER = 3;

/** Papers whose abstract is shorter than this are not told from furniture of an unknown kind at the top of the page. */
const LONG_PARAGRAPH = 200;

export function isFurniture({ text, furniture = false }: ListingLine): boolean {
  return furniture || FURNITURE.test(text);
}

/**
 * The lines of one paper, and what the page shows before it, of which numbers may be counts; `top` is the first paper,
 * which has the header above.
 */
export function splitFurniture(
  lines: readonly ListingLine[],
  top: boolean,
): { readonly before: readonly ListingLine[]; readonly content: readonly ListingLine[] } {
  const isContent = (line: ListingLine): boolean => line.text !== "" && !isFurniture(line);
  const last = lines.findLastIndex(isContent);
  if (last === -1) return { before: lines, content: [] };
  const furniture = top ? lines.slice(0, last).findLastIndex(isFurniture) : lines.findIndex(isContent) - 1;
  const first = lines.findIndex((line, index) => index > furniture && line.text !== "");
  return { before: lines.slice(0, first), content: lines.slice(first, last + 1) };
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
  const abstract = top ? paragraphs.findIndex(({ text }) => lengthInLetters(text) >= LONG_PARAGRAPH) : -1;
  return abstract > 1 ? paragraphs.slice(abstract - 1) : paragraphs;
}

export function lengthInLetters(text: string): number {
  return text.length + (text.match(CHINESE)?.length ?? 0) * (LETTERS_IN_CHARACTER - 1);
}
