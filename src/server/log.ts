import { type DestinationStream, destination, type Logger, pino } from "pino";
import type { LogLevel } from "../config.js";

export type Log = Logger;

/** A log of one JSON object a line, on standard error unless told otherwise; keys and passwords never pass. */
export function createLog(level: LogLevel, to: DestinationStream = destination({ dest: 2, sync: true })): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: SECRETS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: "[removed]" },
      serializers: { error: describeError },
    },
    to,
  );
}

const SECRETS = ["password", "apiKey", "token", "authorization", '["x-api-key"]', "cookie"];

interface DescribedError {
  readonly name: string;
  readonly message: string;
  readonly code?: unknown;
  readonly stack?: string;
  readonly cause?: DescribedError;
}

/** An error and its causes as plain data; credentials inside addresses are cut out. */
export function describeError(error: unknown, depth = 0): DescribedError {
  if (!(error instanceof Error)) return { name: typeof error, message: withoutCredentials(String(error)) };
  return {
    name: error.name,
    message: withoutCredentials(error.message),
    ...("code" in error ? { code: error.code } : {}),
    ...(error.stack === undefined ? {} : { stack: withoutCredentials(error.stack) }),
    ...(error.cause === undefined || depth > 4 ? {} : { cause: describeError(error.cause, depth + 1) }),
  };
}

function withoutCredentials(text: string): string {
  return text.replace(/(\b[a-z][a-z0-9+.-]{0,20}:\/\/)[^\s/@]{1,500}@/gi, "$1[removed]@");
}
