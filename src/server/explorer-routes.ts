import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import express, { Router } from "express";
import { sendError } from "./error-answer.js";
import { EXPLORER_POLICY } from "./security-headers.js";

/** Where the key goes into the explorer's page. */
const KEY_MARK = 'name="papergraph-key" content=""';

/** `/graphiql`: the explorer as it was built into `directory`; its page carries `key` where it is given. */
export function explorerRoutes(directory: string, key: string | undefined): Router {
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
    response
      .type("html")
      .send(key === undefined ? page : page.replace(KEY_MARK, `name="papergraph-key" content="${key}"`));
  });
  return router;
}
