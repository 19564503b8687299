import type { CitedPaper } from "../model/cited-paper.js";

/** The first id of a scheme. */
export function idOf({ externalIds }: CitedPaper, scheme: string): string | undefined {
  return externalIds.find((id) => id.scheme === scheme)?.value;
}

/** Year, month and day of publication, as far as they are known. */
export function dateParts({ publishedOn, year }: CitedPaper): readonly number[] {
  if (publishedOn) return publishedOn.split("-").map(Number);
  return year === null ? [] : [year];
}

/** Whether not all of its authors are known by name. */
export function lacksAuthors({ authors, authorCount }: CitedPaper): boolean {
  return authors.length > 0 && (authorCount ?? 0) > authors.length;
}

/** A page about it: its own, else that of its strongest id. */
export function addressOf(paper: CitedPaper): string | undefined {
  const arxiv = idOf(paper, "arxiv");
  const doi = idOf(paper, "doi");
  return paper.url ?? (arxiv ? `https://arxiv.org/abs/${arxiv}` : doi && `https://doi.org/${doi}`);
}
