import { AppError } from "../../errors.js";
import { parseIsoDate } from "../fields/calendar-date.js";

/** What each service can be asked by. */
const OPTIONS_OF = {
  "hf-daily": ["since", "until"],
  arxiv: ["query", "ids", "since"],
  openalex: ["query", "filter", "ids", "since"],
  s2: ["query", "ids", "since"],
} as const;

export type ServiceName = keyof typeof OPTIONS_OF;
export const SERVICE_NAMES = Object.keys(OPTIONS_OF) as readonly ServiceName[];

/** What is asked of a service. */
export interface FetchRequest {
  readonly service: ServiceName;
  /** In the service's own words. */
  readonly query?: string;
  /** A filter of OpenAlex, as `topics.id:T10181`. */
  readonly filter?: string;
  readonly ids?: readonly string[];
  /** ISO dates: the first day, and the last. */
  readonly since?: string;
  readonly until?: string;
}

const ALL_OPTIONS = ["query", "filter", "ids", "since", "until"] as const;
type Option = (typeof ALL_OPTIONS)[number];

/** Checks what a command line or a file asks of a service. Errors: BAD_ARGUMENT. */
export function readFetchRequest(service: unknown, given: { readonly [option: string]: unknown }): FetchRequest {
  const name = SERVICE_NAMES.find((each) => each === service);
  if (!name) throw wrong(`one of the services ${SERVICE_NAMES.join(", ")}`, service);
  const allowed: readonly string[] = OPTIONS_OF[name];
  for (const [option, value] of Object.entries(given)) {
    if (value !== undefined && !allowed.includes(option)) {
      throw wrong(`${name} to be asked by ${allowed.join(", ")}`, option);
    }
  }
  const request: FetchRequest = {
    service: name,
    ...textAt(given, "query"),
    ...textAt(given, "filter"),
    ...idsAt(given),
    ...dateAt(given, "since"),
    ...dateAt(given, "until"),
  };
  const ways = (["query", "filter", "ids"] as const).filter((way) => request[way] !== undefined);
  if (name === "hf-daily") {
    if (request.since === undefined) throw wrong("since, the first day to fetch, as 2026-01-31", undefined);
    if (request.until !== undefined && request.until < request.since) {
      throw wrong(`until not to be before since (${request.since})`, request.until);
    }
    return request;
  }
  const known = allowed.filter((option) => option !== "since");
  if (ways.length === 0) throw wrong(`${known.join(" or ")}, to ask ${name} by`, undefined);
  if (ways.includes("ids") && (ways.length > 1 || request.since !== undefined)) {
    throw wrong("ids alone, as they name the papers", [...ways, ...(request.since ? ["since"] : [])].join(", "));
  }
  return request;
}

function textAt<K extends Option>(given: { readonly [option: string]: unknown }, option: K): { [_ in K]?: string } {
  const value = given[option];
  if (value === undefined) return {};
  if (typeof value !== "string" || value.trim() === "") throw wrong(`${option} to be a text`, value);
  return { [option]: value.trim() } as { [_ in K]?: string };
}

function dateAt<K extends Option>(given: { readonly [option: string]: unknown }, option: K): { [_ in K]?: string } {
  const value = given[option];
  if (value === undefined) return {};
  const date = typeof value === "string" ? parseIsoDate(value.trim()) : undefined;
  if (!date) throw wrong(`${option} to be a date, as 2026-01-31`, value);
  return { [option]: date } as { [_ in K]?: string };
}

function idsAt({ ids }: { readonly [option: string]: unknown }): { readonly ids?: readonly string[] } {
  if (ids === undefined) return {};
  const list = (Array.isArray(ids) ? ids : [ids]).flatMap((id: unknown) =>
    typeof id === "string" ? id.split(/[\s,]+/).filter((each) => each !== "") : [undefined],
  );
  const texts = list.filter((id) => id !== undefined);
  if (texts.length === 0 || texts.length < list.length) throw wrong("ids to be a list of texts", ids);
  return { ids: [...new Set(texts)] };
}

function wrong(expected: string, given: unknown): AppError {
  return new AppError(
    "BAD_ARGUMENT",
    `expected ${expected}, given ${given === undefined ? "nothing" : JSON.stringify(given)}`,
  );
}
