import { RELATIONS } from "../model/relations.js";
import type { GraphStore } from "../store/graph-store.js";
import { calendarOf, windowEnd } from "./date-window.js";
import { HUB_DEGREE } from "./neighbours-cypher.js";
import type { NeighboursRequest } from "./neighbours-request.js";

/** So many times as many papers as a page would need on average. */
const AMPLE = 3;

/** The requests with the day since which even the smallest hub has papers enough, where the engine has a use for it. */
export async function withDays(
  store: GraphStore,
  requests: readonly NeighboursRequest[],
): Promise<readonly NeighboursRequest[]> {
  const isNewest = ({ relation, page }: NeighboursRequest) =>
    RELATIONS[relation].order === "newest" && RELATIONS[relation].counter !== undefined && !page.backward;
  if (store.engine !== "embedded" || !requests.some(isNewest)) return requests;
  const calendar = await calendarOf(store);
  return requests.map((request) => {
    if (!isNewest(request)) return request;
    const [from] = request.page.from ?? [];
    const wanted = (AMPLE * (request.page.size + 1) * calendar.papers) / HUB_DEGREE;
    const since = windowEnd(calendar, wanted, { newestFirst: true, ...(typeof from === "string" ? { from } : {}) });
    return since === undefined ? request : { ...request, since };
  });
}
