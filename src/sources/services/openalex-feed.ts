import { normalizeArxivId, normalizeDoi } from "../../model/external-id.js";
import type { ServiceAddresses } from "../../model/service-addresses.js";
import type { Http, HttpAnswer } from "../http.js";
import { isObject } from "../json/is-object.js";
import { askAddress } from "./ask-address.js";
import { type CursorPlace, nextPass } from "./cursor-place.js";
import type { Feed, FeedPage } from "./feed.js";
import { parseAnswer } from "./parse-answer.js";

const PAGE_SIZE = 200;
const IDS_A_PAGE = 50;

type OpenalexAddresses = Pick<ServiceAddresses, "openalex" | "openalexKey" | "contact">;

/** Works of OpenAlex that a search or filter finds. */
export function openalexFeed(
  { query, filter, since }: { readonly query?: string; readonly filter?: string; readonly since?: string },
  addresses: OpenalexAddresses,
  today: string,
): Feed {
  return {
    key: JSON.stringify({ service: "openalex", query, filter, since }),
    source: "openalex",
    format: "openalex",
    async *pages(place, http): AsyncGenerator<FeedPage> {
      let pass: CursorPlace = nextPass(place, since, today);
      let isResumed = pass.cursor !== undefined;
      for (;;) {
        const filters = [filter, pass.from && `from_publication_date:${pass.from}`].filter(
          (each) => each !== undefined,
        );
        const url = worksAddress(addresses, {
          search: query,
          filter: filters.join(",") || undefined,
          "per-page": PAGE_SIZE,
          cursor: pass.cursor ?? "*",
        });
        const { status, text } = await askOpenalex(url, addresses, http, isResumed ? [400, 404] : []);
        if (status >= 400) {
          // The service no longer knows where it was.
          pass = { ...(pass.from ? { from: pass.from } : {}), begun: pass.begun };
          isResumed = false;
          continue;
        }
        isResumed = false;
        const { cursor, results } = readPage(text, url);
        const next = results > 0 ? cursor : undefined;
        pass = { ...(pass.from ? { from: pass.from } : {}), begun: pass.begun, ...(next ? { cursor: next } : {}) };
        yield { name: url.href, text, place: JSON.stringify(pass) };
        if (!next) return;
      }
    },
  };
}

/** Works of OpenAlex by ids: its own, DOIs or arXiv ids. */
export function openalexIdFeed(ids: readonly string[], addresses: OpenalexAddresses): Feed {
  return {
    key: JSON.stringify({ service: "openalex", ids }),
    source: "openalex",
    format: "openalex",
    async *pages(_place, http): AsyncGenerator<FeedPage> {
      for (const filter of openalexIdFilters(ids)) {
        const url = worksAddress(addresses, { filter, "per-page": IDS_A_PAGE });
        yield { name: url.href, text: (await askOpenalex(url, addresses, http)).text };
      }
    },
  };
}

/** Filters that name the works of these ids, few enough in each for one answer. */
export function openalexIdFilters(ids: readonly string[]): readonly string[] {
  const own = ids.flatMap((id) => /(?:^|\/)(W\d+)$/i.exec(id)?.[1]?.toUpperCase() ?? []);
  const dois = ids.flatMap((id) => {
    const arxiv = normalizeArxivId(id);
    const doi = normalizeDoi(id);
    if (arxiv || doi?.scheme === "arxiv") return [`10.48550/arxiv.${arxiv ?? doi?.value}`];
    return doi ? [doi.value] : [];
  });
  const filters = (name: string, values: readonly string[]) =>
    Array.from({ length: Math.ceil(values.length / IDS_A_PAGE) }, (_, page) => {
      return `${name}:${values.slice(page * IDS_A_PAGE, (page + 1) * IDS_A_PAGE).join("|")}`;
    });
  return [...filters("ids.openalex", own), ...filters("doi", dois)];
}

export function worksAddress(
  { openalex, contact }: OpenalexAddresses,
  asked: { readonly [name: string]: string | number | undefined },
): URL {
  return askAddress(openalex, "/works", { ...asked, mailto: contact });
}

/** One answer of OpenAlex; its key goes with the address, and is not shown. */
export function askOpenalex(
  url: URL,
  { openalexKey }: OpenalexAddresses,
  http: Http,
  alsoAccept: readonly number[] = [],
): Promise<HttpAnswer> {
  const keyed = new URL(url);
  if (openalexKey) keyed.searchParams.set("api_key", openalexKey);
  return http.ask({ url: keyed, alsoAccept });
}

function readPage(text: string, url: URL): { readonly cursor?: string; readonly results: number } {
  const answer = parseAnswer(text, url);
  const { meta, results } = isObject(answer) ? answer : {};
  const cursor = isObject(meta) ? meta.next_cursor : undefined;
  return {
    results: Array.isArray(results) ? results.length : 0,
    ...(typeof cursor === "string" ? { cursor } : {}),
  };
}
