import type { ServiceAddresses } from "../../model/service-addresses.js";
import { arxivIdFeed, askArxiv } from "./arxiv-feed.js";
import { askAddress } from "./ask-address.js";
import type { Finder, Wanted } from "./finder.js";
import { daysAround, searchWords } from "./search-words.js";

const CANDIDATES = 10;
const TITLE_WORDS = 8;
const ABSTRACT_WORDS = 10;

/** Looks for papers in arXiv. */
export function arxivFinder(addresses: Pick<ServiceAddresses, "arxiv">): Finder {
  return {
    source: "arxiv",
    format: "arxiv-atom",
    brings: ["authors", "abstract", "ids"],
    idOf: (externalIds) => externalIds.find((key) => key.startsWith("arxiv:"))?.slice("arxiv:".length),
    byIds: (ids) => arxivIdFeed(ids, addresses),
    async *search(paper, http) {
      for (const query of queriesFor(paper)) {
        const url = askAddress(addresses.arxiv, "/api/query", { search_query: query, max_results: CANDIDATES });
        const { text, entries } = await askArxiv(url, http);
        if (entries > 0) yield text;
      }
    },
  };
}

function queriesFor({ title, abstract, publishedOn }: Wanted): readonly string[] {
  const all = (field: string, words: readonly string[]) => words.map((word) => `${field}:${word}`).join(" AND ");
  const inTitle = all("ti", searchWords(title, TITLE_WORDS));
  const inAbstract = all("abs", searchWords(abstract ?? "", ABSTRACT_WORDS));
  const [from, to] = publishedOn ? daysAround(publishedOn, 3).map((day) => day.replaceAll("-", "")) : [];
  return [
    ...(inTitle ? [inTitle] : []),
    ...(inAbstract ? [`${inAbstract}${from ? ` AND submittedDate:[${from}0000 TO ${to}2359]` : ""}`] : []),
  ];
}
