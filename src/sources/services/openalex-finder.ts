import type { ServiceAddresses } from "../../model/service-addresses.js";
import type { Finder, Wanted } from "./finder.js";
import { askOpenalex, openalexIdFeed, worksAddress } from "./openalex-feed.js";
import { daysAround, searchWords } from "./search-words.js";

const CANDIDATES = 10;
const TITLE_WORDS = 8;
const ABSTRACT_WORDS = 10;
/** Schemes whose ids it can be asked by, the best first. */
const KNOWN = ["openalex", "doi", "arxiv"];

/** Looks for papers in OpenAlex. */
export function openalexFinder(addresses: Pick<ServiceAddresses, "openalex" | "openalexKey" | "contact">): Finder {
  return {
    source: "openalex",
    format: "openalex",
    brings: ["authors", "abstract", "references", "ids"],
    idOf: (externalIds) =>
      KNOWN.flatMap((scheme) => externalIds.filter((key) => key.startsWith(`${scheme}:`)))[0]?.replace(/^[^:]*:/, ""),
    byIds: (ids) => openalexIdFeed(ids, addresses),
    async *search(paper, http) {
      for (const filter of filtersFor(paper)) {
        const { text } = await askOpenalex(
          worksAddress(addresses, { filter, "per-page": CANDIDATES }),
          addresses,
          http,
        );
        yield text;
      }
    },
  };
}

function filtersFor({ title, abstract, publishedOn }: Wanted): readonly string[] {
  const inTitle = searchWords(title, TITLE_WORDS).join(" ");
  const inAbstract = searchWords(abstract ?? "", ABSTRACT_WORDS).join(" ");
  const [from, to] = publishedOn ? daysAround(publishedOn, 3) : [];
  const days = from && to ? `,from_publication_date:${from},to_publication_date:${to}` : "";
  return [
    ...(inTitle ? [`title.search:${inTitle}`] : []),
    ...(inAbstract ? [`abstract.search:${inAbstract}${days}`] : []),
  ];
}
