import { AppError } from "../../errors.js";

/** The JSON that a service answered. Errors: SERVICE_FAILED. */
export function parseAnswer(text: string, url: URL): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const shown = JSON.stringify(text.replaceAll(/\s+/g, " ").slice(0, 200));
    throw new AppError("SERVICE_FAILED", `expected JSON from ${url.origin}${url.pathname}, but it answered ${shown}`, {
      cause,
    });
  }
}
