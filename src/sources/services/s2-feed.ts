import { normalizeArxivId, normalizeDoi } from "../../model/external-id.js";
import type { ServiceAddresses } from "../../model/service-addresses.js";
import type { Http, HttpAnswer } from "../http.js";
import { isObject } from "../json/is-object.js";
import { askAddress } from "./ask-address.js";
import { type CursorPlace, nextPass } from "./cursor-place.js";
import type { Feed, FeedPage } from "./feed.js";
import { parseAnswer } from "./parse-answer.js";

const IDS_A_PAGE = 100;
const PAPER_FIELDS =
  "paperId,corpusId,externalIds,url,title,abstract,venue,publicationVenue,year,publicationDate,s2FieldsOfStudy,authors";
/** Its bulk search gives no references. */
export const S2_FULL_FIELDS = `${PAPER_FIELDS},references.paperId,references.corpusId,references.externalIds`;

type S2Addresses = Pick<ServiceAddresses, "s2" | "s2Key">;

/** Papers of Semantic Scholar that its bulk search finds. */
export function s2Feed(
  { query, since }: { readonly query: string; readonly since?: string },
  addresses: S2Addresses,
  today: string,
): Feed {
  return {
    key: JSON.stringify({ service: "s2", query, since }),
    source: "semantic-scholar",
    format: "semantic-scholar",
    async *pages(place, http): AsyncGenerator<FeedPage> {
      let pass: CursorPlace = nextPass(place, since, today);
      let isResumed = pass.cursor !== undefined;
      for (;;) {
        const url = askAddress(addresses.s2, "/graph/v1/paper/search/bulk", {
          query,
          fields: PAPER_FIELDS,
          publicationDateOrYear: pass.from && `${pass.from}:`,
          token: pass.cursor,
        });
        const { status, text } = await askS2({ url }, addresses, http, isResumed ? [400, 404] : []);
        const lost = status >= 400;
        isResumed = false;
        const token = lost ? undefined : tokenOf(text, url);
        pass = { ...(pass.from ? { from: pass.from } : {}), begun: pass.begun, ...(token ? { cursor: token } : {}) };
        // A service that no longer knows where it was is asked from the beginning.
        if (lost) continue;
        yield { name: url.href, text, place: JSON.stringify(pass) };
        if (!token) return;
      }
    },
  };
}

/** Papers of Semantic Scholar by ids, with what they cite: its own, DOIs or arXiv ids. */
export function s2IdFeed(ids: readonly string[], addresses: S2Addresses): Feed {
  return {
    key: JSON.stringify({ service: "s2", ids }),
    source: "semantic-scholar",
    format: "semantic-scholar",
    async *pages(_place, http): AsyncGenerator<FeedPage> {
      for (let start = 0; start < ids.length; start += IDS_A_PAGE) {
        yield await s2Batch(ids.slice(start, start + IDS_A_PAGE), addresses, http);
      }
    },
  };
}

/** The papers of some ids; those that it does not know are left out. */
export async function s2Batch(ids: readonly string[], addresses: S2Addresses, http: Http): Promise<FeedPage> {
  const url = askAddress(addresses.s2, "/graph/v1/paper/batch", { fields: S2_FULL_FIELDS });
  const { text } = await askS2({ url, body: JSON.stringify({ ids: ids.map(s2Id) }) }, addresses, http);
  const answer = parseAnswer(text, url);
  const papers = Array.isArray(answer) ? answer.filter((paper) => paper !== null) : [];
  return { name: url.href, text: JSON.stringify(papers) };
}

export function askS2(
  request: { readonly url: URL; readonly body?: string },
  { s2Key }: S2Addresses,
  http: Http,
  alsoAccept: readonly number[] = [],
): Promise<HttpAnswer> {
  return http.ask({ ...request, alsoAccept, ...(s2Key ? { key: { header: "x-api-key", value: s2Key } } : {}) });
}

/** An id as Semantic Scholar writes it: its own is left as it is. */
function s2Id(id: string): string {
  const arxiv = normalizeArxivId(id);
  const doi = normalizeDoi(id);
  if (arxiv || doi?.scheme === "arxiv") return `ARXIV:${arxiv ?? doi?.value}`;
  return doi ? `DOI:${doi.value}` : id;
}

function tokenOf(text: string, url: URL): string | undefined {
  const answer = parseAnswer(text, url);
  return isObject(answer) && typeof answer.token === "string" ? answer.token : undefined;
}
