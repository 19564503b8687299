import { setTimeout as sleep } from "node:timers/promises";
import pRetry, { AbortError } from "p-retry";
import { AppError } from "../errors.js";
import { hostPace } from "./host-pace.js";
import { readBody } from "./read-body.js";
import { retryAfter } from "./retry-after.js";

export interface HttpRequest {
  readonly url: URL;
  /** JSON to be posted; a GET without it. */
  readonly body?: string;
  /** A key, sent in this header and shown nowhere. */
  readonly key?: { readonly header: string; readonly value: string };
  /** Statuses beside 2xx whose answer is wanted too, and is final. */
  readonly alsoAccept?: readonly number[];
}

export interface HttpAnswer {
  readonly status: number;
  readonly text: string;
}

export interface HttpOptions {
  readonly userAgent: string;
  /** Least milliseconds between two requests to a host; hosts that are not named are not kept waiting. */
  readonly spacing: Readonly<Record<string, number>>;
  /** Ends all that is under way. */
  readonly signal?: AbortSignal;
  /** Told before a wait that a person would notice. */
  readonly onWait?: (message: string) => void;
  readonly timeoutMs?: number;
  readonly mostBytes?: number;
  /** How often a request that fails is made again, and the wait before the first time; it doubles from there, with jitter. */
  readonly retries?: number;
  readonly backOffMs?: number;
  readonly wait?: (milliseconds: number, signal?: AbortSignal) => Promise<unknown>;
}

/** Asks services on the network; each answer is whole, or a SERVICE_FAILED says what was asked and what came. */
export interface Http {
  ask(request: HttpRequest): Promise<HttpAnswer>;
}

const TIMEOUT_MS = 90_000;
const MOST_BYTES = 1 << 26;
const RETRIES = 5;
const BACK_OFF_MS = 1_000;
const LONGEST_BACK_OFF_MS = 60_000;
/** A service that wants more time than this is better asked another day. */
const LONGEST_RETRY_AFTER_MS = 15 * 60_000;
const NOTICED_MS = 5_000;
/** Statuses of trouble that passes: slowed down, broken, or too busy. */
const PASSING: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

/** The only place that calls out to services. */
export function createHttp(options: HttpOptions): Http {
  const { signal, timeoutMs = TIMEOUT_MS, mostBytes = MOST_BYTES, onWait, retries = RETRIES } = options;
  const wait = options.wait ?? ((milliseconds, until) => sleep(milliseconds, undefined, until && { signal: until }));
  const pace = hostPace(options.spacing, wait);
  const backOffMs = options.backOffMs ?? BACK_OFF_MS;
  return {
    ask(request) {
      const asked = shown(request);
      return pRetry(
        async () => {
          signal?.throwIfAborted();
          await pace.turn(request.url.host, signal);
          return once(request).catch((error: unknown) => {
            signal?.throwIfAborted();
            if (error instanceof AbortError) throw error;
            throw new Error(reasonOf(error, timeoutMs), { cause: error });
          });
        },
        {
          retries,
          minTimeout: backOffMs,
          maxTimeout: LONGEST_BACK_OFF_MS,
          randomize: true,
          ...(signal ? { signal } : {}),
          onFailedAttempt: ({ error, retriesLeft }) => {
            if (retriesLeft > 0 && !signal?.aborted) onWait?.(`${asked}: ${error.message}; trying again`);
          },
        },
      ).catch((error: unknown) => {
        signal?.throwIfAborted();
        const reason = error instanceof Error ? error.message : String(error);
        throw new AppError("SERVICE_FAILED", `expected an answer to ${asked}, but ${reason}`, { cause: error });
      });
    },
  };

  async function once({ url, body, key, alsoAccept = [] }: HttpRequest): Promise<HttpAnswer> {
    const response = await fetch(url, {
      method: body === undefined ? "GET" : "POST",
      headers: {
        "user-agent": options.userAgent,
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...(key ? { [key.header]: key.value } : {}),
      },
      ...(body === undefined ? {} : { body }),
      // A key is for the host that it was made for.
      redirect: key ? "error" : "follow",
      signal: AbortSignal.any([AbortSignal.timeout(timeoutMs), ...(signal ? [signal] : [])]),
    });
    const text = await readBody(response, mostBytes);
    const { status } = response;
    if (response.ok || alsoAccept.includes(status)) return { status, text };
    const reason = `it answered with HTTP status ${status}: ${JSON.stringify(text.replaceAll(/\s+/g, " ").trim().slice(0, 200))}`;
    if (!PASSING.has(status)) throw new AbortError(reason);
    const after = retryAfter(response.headers.get("retry-after"), Date.now());
    if (after !== undefined && after > LONGEST_RETRY_AFTER_MS) {
      throw new AbortError(`${reason}; it asks to come back in ${Math.ceil(after / 60_000)} minutes`);
    }
    if (after !== undefined) {
      if (after >= NOTICED_MS) onWait?.(`${url.host} asks to wait ${Math.ceil(after / 1000)} s`);
      pace.hold(url.host, after);
    }
    throw new Error(reason);
  }
}

/** The request as it may be shown: keys in its address are left out. */
function shown({ url, body }: HttpRequest): string {
  const plain = new URL(url);
  if (plain.searchParams.has("api_key")) plain.searchParams.set("api_key", "…");
  return `${body === undefined ? "GET" : "POST"} ${decodeURI(plain.href)}`;
}

function reasonOf(error: unknown, timeoutMs: number): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === "TimeoutError") return `it did not answer within ${timeoutMs / 1000} s`;
  // What fetch says of itself is little; the cause says which host, and what of it.
  const cause = error.cause instanceof Error ? error.cause.message || String(error.cause) : undefined;
  return cause ? `${error.message} (${cause})` : error.message;
}
