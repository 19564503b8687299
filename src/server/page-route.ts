import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { RequestHandler } from "express";
import { sendError } from "./error-answer.js";

/** Where a built page says whether it must ask its reader for the key. */
const KEY_MARK = 'name="papergraph-needs-key" content="';

/** Answers with the page that was built into a folder, under that policy; it asks for the key where one is needed. */
export function pageRoute(directory: string, policy: string, needsKey: boolean): RequestHandler {
  const file = join(directory, "index.html");
  return (_request, response) => {
    if (!existsSync(file)) {
      sendError(response, 404, {
        code: "NOT_FOUND",
        message: "the explorer has not been built: npm run build:explorer",
      });
      return;
    }
    const page = readFileSync(file, "utf8");
    response.set({ "cache-control": "no-store", "content-security-policy": policy });
    response.type("html").send(needsKey ? page.replace(`${KEY_MARK}no"`, `${KEY_MARK}yes"`) : page);
  };
}
