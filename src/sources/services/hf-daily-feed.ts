import { AppError } from "../../errors.js";
import type { ServiceAddresses } from "../../model/service-addresses.js";
import { askAddress } from "./ask-address.js";
import type { Feed } from "./feed.js";
import { parseAnswer } from "./parse-answer.js";

const PAGE_SIZE = 100;
/** Votes and comments of a paper settle within so many days: these days are asked for once more. */
const SETTLES_IN_DAYS = 14;
const DAY_MS = 86_400_000;

/** The daily papers of Hugging Face, day by day; the place is the last day that is in the graph. */
export function hfDailyFeed(
  { since, until }: { readonly since: string; readonly until?: string },
  { huggingface }: Pick<ServiceAddresses, "huggingface">,
  today: string,
): Feed {
  return {
    key: JSON.stringify({ service: "hf-daily", since, ...(until ? { until } : {}) }),
    source: "huggingface-daily",
    format: "huggingface-daily",
    async *pages(place, http) {
      const last = until !== undefined && until < today ? until : today;
      const from = place === undefined ? since : laterOf(since, addDays(place, 1 - SETTLES_IN_DAYS));
      for (let day = from; day <= last; day = addDays(day, 1)) {
        for (let page = 0, before = ""; ; page += 1) {
          const url = askAddress(huggingface, "/api/daily_papers", { date: day, limit: PAGE_SIZE, p: page });
          const { text } = await http.ask({ url });
          const list = parseAnswer(text, url);
          if (!Array.isArray(list)) throw notAList(url, text);
          const isLast = list.length < PAGE_SIZE || text === before;
          // Of today more is to come.
          yield { name: url.href, text, ...(isLast && day < today ? { place: day } : {}) };
          if (isLast) break;
          before = text;
        }
      }
    },
  };
}

function notAList(url: URL, text: string): AppError {
  return new AppError(
    "SERVICE_FAILED",
    `expected a list of papers from ${url.href}, but it answered ${JSON.stringify(text.slice(0, 200))}`,
  );
}

function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

const laterOf = (one: string, other: string) => (one > other ? one : other);
