import type { ServiceAddresses } from "../../model/service-addresses.js";
import { assertNever } from "../../util/assert-never.js";
import { arxivFeed, arxivIdFeed } from "./arxiv-feed.js";
import type { Feed } from "./feed.js";
import type { FetchRequest } from "./fetch-request.js";
import { hfDailyFeed } from "./hf-daily-feed.js";
import { openalexFeed, openalexIdFeed } from "./openalex-feed.js";
import { s2Feed, s2IdFeed } from "./s2-feed.js";

/** The pages that answer a request; `today` is an ISO date. */
export function createFeed(request: FetchRequest, addresses: ServiceAddresses, today: string): Feed {
  const { service, ids, query, filter, since, until } = request;
  switch (service) {
    case "hf-daily":
      return hfDailyFeed({ since: since ?? today, ...(until ? { until } : {}) }, addresses, today);
    case "arxiv":
      if (ids) return arxivIdFeed(ids, addresses);
      return arxivFeed({ query: query ?? "", ...(since ? { since } : {}) }, addresses);
    case "openalex":
      if (ids) return openalexIdFeed(ids, addresses);
      return openalexFeed(
        { ...(query ? { query } : {}), ...(filter ? { filter } : {}), ...(since ? { since } : {}) },
        addresses,
        today,
      );
    case "s2":
      if (ids) return s2IdFeed(ids, addresses);
      return s2Feed({ query: query ?? "", ...(since ? { since } : {}) }, addresses, today);
    default:
      return assertNever(service);
  }
}
