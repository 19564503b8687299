import { Router } from "express";
import { AppError } from "../errors.js";

export interface Health {
  /** Resolves when the graph can be asked. */
  readonly ping: () => Promise<void>;
  /** Milliseconds after which a database that does not answer counts as down; 2000 by default. */
  readonly timeoutMs?: number;
}

/** `/healthz`: the process is up. `/readyz`: it takes questions and the database answers. */
export function healthRoutes(health: Health, isDraining: () => boolean): Router {
  const router = Router();
  router.get("/healthz", (_request, response) => {
    response.json({ status: "up" });
  });
  router.get("/readyz", async (_request, response) => {
    if (isDraining()) {
      response
        .status(503)
        .json({ status: "draining", message: "the server is going down and takes no more questions" });
      return;
    }
    const problem = await ask(health);
    if (problem === undefined) response.json({ status: "ready" });
    else response.status(503).json({ status: "down", ...problem });
  });
  return router;
}

async function ask({ ping, timeoutMs = 2000 }: Health): Promise<{ code: string; message: string } | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new AppError("TIMEOUT", `the database did not answer within ${timeoutMs} ms`)),
      timeoutMs,
    );
  });
  try {
    await Promise.race([ping(), late]);
    return undefined;
  } catch (error) {
    return error instanceof AppError
      ? { code: error.code, message: error.message }
      : { code: "DATABASE_UNAVAILABLE", message: "the database does not answer" };
  } finally {
    clearTimeout(timer);
  }
}
