import { AppError } from "../../errors.js";
import type { Engine } from "./engine.js";

/** Loads the embedded engine's package and opens a graph with it; BAD_CONFIGURATION where it has no build. */
export async function loadEngine(folder: string | undefined): Promise<Engine> {
  const { Engine } = await import("./engine.js").catch((cause: unknown) => {
    throw new AppError(
      "BAD_CONFIGURATION",
      `the embedded engine has no build for this machine (${process.platform} ${process.arch}): set NEO4J_URI to use Neo4j`,
      { cause },
    );
  });
  return new Engine(folder);
}
