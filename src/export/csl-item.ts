import type { CitedPaper } from "../model/cited-paper.js";
import { addressOf, dateParts, idOf, lacksAuthors } from "./cited-facts.js";
import { publicationOf } from "./publication.js";
import { writtenName } from "./written-name.js";

const TYPE_OF = { journal: "article-journal", proceedings: "paper-conference", preprint: "article" } as const;

/** An item of CSL-JSON (citationstyles.org, schema 1.0.2). */
export function cslItem(paper: CitedPaper): object {
  const { kind, venue } = publicationOf(paper);
  const date = dateParts(paper);
  const doi = idOf(paper, "doi");
  const arxiv = idOf(paper, "arxiv");
  const url = addressOf(paper);
  const names = paper.authors.map(writtenName);
  return {
    id: paper.id,
    type: TYPE_OF[kind],
    title: paper.title,
    ...(names.length > 0 && { author: [...names, ...(lacksAuthors(paper) ? [{ literal: "others" }] : [])] }),
    ...(venue && { "container-title": venue }),
    ...(date.length > 0 && { issued: { "date-parts": [date] } }),
    ...(doi && { DOI: doi }),
    ...(arxiv && { number: `arXiv:${arxiv}`, ...(kind === "preprint" && { publisher: "arXiv" }) }),
    ...(url && { URL: url }),
    ...(paper.abstract && { abstract: paper.abstract }),
  };
}
