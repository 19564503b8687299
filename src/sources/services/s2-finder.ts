import type { ServiceAddresses } from "../../model/service-addresses.js";
import { askAddress } from "./ask-address.js";
import type { Finder, Wanted } from "./finder.js";
import { askS2, S2_FULL_FIELDS, s2IdFeed } from "./s2-feed.js";
import { daysAround, searchWords } from "./search-words.js";

const CANDIDATES = 10;
const ABSTRACT_WORDS = 12;
/** Schemes whose ids it can be asked by, the best first, and how it writes them. */
const KNOWN: readonly (readonly [scheme: string, written: string])[] = [
  ["s2", ""],
  ["s2corpus", "CorpusId:"],
  ["arxiv", "ARXIV:"],
  ["doi", "DOI:"],
  ["acl", "ACL:"],
];

/** Looks for papers in Semantic Scholar. */
export function s2Finder(addresses: Pick<ServiceAddresses, "s2" | "s2Key">): Finder {
  return {
    source: "semantic-scholar",
    format: "semantic-scholar",
    brings: ["authors", "abstract", "references", "ids"],
    idOf: (externalIds) =>
      KNOWN.flatMap(([scheme, written]) =>
        externalIds
          .filter((key) => key.startsWith(`${scheme}:`))
          .map((key) => `${written}${key.slice(scheme.length + 1)}`),
      )[0],
    byIds: (ids) => s2IdFeed(ids, addresses),
    async *search(paper, http) {
      for (const asked of questionsFor(paper)) {
        const fields = { fields: S2_FULL_FIELDS, limit: CANDIDATES };
        const url = askAddress(addresses.s2, "/graph/v1/paper/search", { ...asked, ...fields });
        yield (await askS2({ url }, addresses, http)).text;
      }
    },
  };
}

function questionsFor({ title, abstract, publishedOn }: Wanted): readonly Record<string, string>[] {
  const inAbstract = searchWords(abstract ?? "", ABSTRACT_WORDS).join(" ");
  const days = publishedOn ? { publicationDateOrYear: daysAround(publishedOn, 3).join(":") } : {};
  // Its search takes a hyphen for a sign.
  return [{ query: title.replaceAll(/[-–—]/g, " ") }, ...(inAbstract ? [{ query: inAbstract, ...days }] : [])];
}
