import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import grafeo, { type GrafeoDB } from "@grafeo-db/js";
import { AppError } from "../../errors.js";
import { toOpenError } from "./errors.js";

const GRAPH_FILE = "graph.grafeo";

/** The engine folds its log into the file by itself at this size; without a trigger the log grows until close. */
const CHECKPOINT = { walBytes: 64 * 1024 * 1024, intervalMs: 300_000 };

/** Opens the graph file in `folder`, making both when absent; without a folder an empty graph in memory. */
export function openDatabase(folder: string | undefined): GrafeoDB {
  if (folder === undefined) return grafeo.GrafeoDB.create();
  const absolute = resolve(folder);
  try {
    mkdirSync(absolute, { recursive: true });
  } catch (cause) {
    const words = cause instanceof Error ? cause.message : String(cause);
    throw new AppError(
      "BAD_CONFIGURATION",
      `PAPERGRAPH_DATA must be a folder papergraph may make and write, but ${absolute} is not: ${words}`,
      { cause },
    );
  }
  try {
    const database = grafeo.GrafeoDB.create(join(absolute, GRAPH_FILE));
    database.setCheckpointTriggers(CHECKPOINT);
    return database;
  } catch (error) {
    throw toOpenError(error, absolute);
  }
}
