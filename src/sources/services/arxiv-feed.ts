import { AppError } from "../../errors.js";
import type { ServiceAddresses } from "../../model/service-addresses.js";
import type { Http } from "../http.js";
import { askAddress } from "./ask-address.js";
import type { Feed, FeedPage } from "./feed.js";

const PAGE_SIZE = 200;
const IDS_A_PAGE = 100;
/** arXiv gives no more of one query. */
const MOST = 30_000;
/** An entry that goes moves those behind it up: so many before a place are asked for again. */
const OVERLAP = 20;
/** arXiv answers now and then with an empty page where there is more. */
const ASK_AGAIN = 3;

/**
 * Papers of arXiv that a query of its API finds, the earliest first: what comes later stands behind what is known, and the
 * place is how many are in the graph.
 */
export function arxivFeed(
  { query, since }: { readonly query: string; readonly since?: string },
  addresses: Pick<ServiceAddresses, "arxiv">,
): Feed {
  const asked = since ? `(${query}) AND submittedDate:[${since.replaceAll("-", "")}0000 TO 999912312359]` : query;
  return {
    key: JSON.stringify({ service: "arxiv", query, ...(since ? { since } : {}) }),
    source: "arxiv",
    format: "arxiv-atom",
    async *pages(place, http) {
      for (let start = Math.max(0, Number(place ?? 0) - OVERLAP); ; ) {
        if (start >= MOST) throw tooMany(query);
        const url = askAddress(addresses.arxiv, "/api/query", {
          search_query: asked,
          sortBy: "submittedDate",
          sortOrder: "ascending",
          start,
          max_results: PAGE_SIZE,
        });
        const { text, total, entries } = await askUntilFull(url, start, http);
        start += entries;
        yield { name: url.href, text, ...(entries > 0 ? { place: String(start) } : {}) };
        if (start >= total || entries === 0) return;
      }
    },
  };
}

/** Papers of arXiv by their ids. */
export function arxivIdFeed(ids: readonly string[], { arxiv }: Pick<ServiceAddresses, "arxiv">): Feed {
  return {
    key: JSON.stringify({ service: "arxiv", ids }),
    source: "arxiv",
    format: "arxiv-atom",
    async *pages(_place, http): AsyncGenerator<FeedPage> {
      for (let start = 0; start < ids.length; start += IDS_A_PAGE) {
        const some = ids.slice(start, start + IDS_A_PAGE);
        const url = askAddress(arxiv, "/api/query", { id_list: some.join(","), max_results: some.length });
        yield { name: url.href, text: (await askArxiv(url, http)).text };
      }
    },
  };
}

async function askUntilFull(url: URL, start: number, http: Http) {
  for (let again = ASK_AGAIN; ; again -= 1) {
    const answer = await askArxiv(url, http);
    if (answer.entries > 0 || start >= answer.total) return answer;
    if (again === 0) {
      throw new AppError(
        "SERVICE_FAILED",
        `expected papers from ${start} on of the ${answer.total} that arXiv says it has, but ${url.href} answered with none ${ASK_AGAIN + 1} times`,
      );
    }
  }
}

/** One answer of arXiv's API, with how many papers the query has and how many are in it. Errors: SERVICE_FAILED. */
export async function askArxiv(
  url: URL,
  http: Http,
): Promise<{ readonly text: string; readonly total: number; readonly entries: number }> {
  const { text } = await http.ask({ url });
  const failure = /<id>[^<]*\/api\/errors[^<]*<\/id>[\s\S]*?<summary>([^<]*)<\/summary>/.exec(text)?.[1];
  if (failure !== undefined || !/<feed\b/.test(text)) {
    const said = failure ?? text.replaceAll(/\s+/g, " ").slice(0, 200);
    throw new AppError(
      "SERVICE_FAILED",
      `expected papers from ${url.href}, but arXiv answered ${JSON.stringify(said.trim())}`,
    );
  }
  return {
    text,
    total: Number(/<opensearch:totalResults[^>]*>\s*(\d+)/.exec(text)?.[1] ?? 0),
    entries: text.match(/<entry[\s>]/g)?.length ?? 0,
  };
}

function tooMany(query: string): AppError {
  return new AppError(
    "LIMIT_EXCEEDED",
    `expected a query of at most ${MOST} papers, as arXiv gives no more, given ${JSON.stringify(query)}: the first ${MOST} are in the graph; narrow it by since, or ingest arXiv's metadata snapshot`,
  );
}
