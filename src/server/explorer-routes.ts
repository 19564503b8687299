import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import express, { Router } from "express";
import { sendError } from "./error-answer.js";
import { EXPLORER_POLICY } from "./security-headers.js";

/** Where the explorer's page says whether it must ask its reader for the key. */
const KEY_MARK = 'name="papergraph-needs-key" content="';

/** `/graphiql`: the explorer as it was built into `directory`; its page asks for the key where one is needed. */
export function explorerRoutes(directory: string, needsKey: boolean): Router {
  const router = Router();
  const file = join(directory, "index.html");
  router.use(
    "/assets",
    express.static(join(directory, "assets"), { immutable: true, maxAge: "1y", index: false, redirect: false }),
  );
  router.get("/", (_request, response) => {
    if (!existsSync(file)) {
      sendError(response, 404, {
        code: "NOT_FOUND",
        message: "the explorer has not been built: npm run build:explorer",
      });
      return;
    }
    const page = readFileSync(file, "utf8");
    response.set({ "cache-control": "no-store", "content-security-policy": EXPLORER_POLICY });
    response.type("html").send(needsKey ? page.replace(`${KEY_MARK}no"`, `${KEY_MARK}yes"`) : page);
  });
  return router;
}
