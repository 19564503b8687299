import type { Config } from "../config.js";
import { createHttp, type Http } from "../sources/http.js";
import { SPACING } from "../sources/services/spacing.js";
import { packageVersion } from "./package-version.js";
import type { Terminal } from "./terminal.js";

/** How this program asks services: under its own name, at the pace they want, until `signal` aborts. */
export function servicesHttp({ services }: Pick<Config, "services">, terminal: Terminal, signal: AbortSignal): Http {
  const contact = services.contact === undefined ? "" : ` (mailto:${services.contact})`;
  return createHttp({
    userAgent: `papergraph/${packageVersion()}${contact}`,
    spacing: SPACING,
    signal,
    onWait: (message) => terminal.note(message),
  });
}
