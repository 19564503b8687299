import { join } from "node:path";
import express, { type RequestHandler, Router } from "express";
import { NODE_KINDS } from "../model/node-kind.js";
import { pageRoute } from "./page-route.js";
import { EXPLORER_POLICY, GRAPHIQL_POLICY } from "./security-headers.js";

/** The paths of the explorer, which its page tells apart: the start, the search, and a page for each kind of node. */
const EXPLORER_PATHS = ["/", "/search", ...NODE_KINDS.map((kind) => `/${kind.toLowerCase()}`)];

/** `/` and its pages, and `/graphiql`, as they were built into `directory`. */
export function explorerRoutes(directory: string, needsKey: boolean): Router {
  const router = Router();
  const [app, graphiql] = [join(directory, "app"), join(directory, "graphiql")];
  router.use("/assets", assets(app));
  router.use("/graphiql/assets", assets(graphiql));
  router.get("/graphiql", pageRoute(graphiql, GRAPHIQL_POLICY, needsKey));
  router.get(EXPLORER_PATHS, pageRoute(app, EXPLORER_POLICY, needsKey));
  return router;
}

/** The files that a page loads: their names change with their content. */
function assets(directory: string): RequestHandler {
  return express.static(join(directory, "assets"), { immutable: true, maxAge: "1y", index: false, redirect: false });
}
