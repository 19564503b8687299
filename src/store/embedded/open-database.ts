import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import grafeo, { type GrafeoDB } from "@grafeo-db/js";
import { AppError } from "../../errors.js";
import { toOpenError } from "./errors.js";
import { GRAPH_FILE } from "./graph-file.js";

/**
 * The engine folds its log into the file by itself at this size; without a trigger the log grows until close. Rarely, for
 * each time it writes the whole graph anew behind what the file holds: an ingest that meets two leaves half the file empty.
 */
const CHECKPOINT = { walBytes: 256 * 1024 * 1024, intervalMs: 3_600_000 };

/** Opens the graph file in `folder`, making both when absent; without a folder an empty graph in memory. */
export function openDatabase(folder: string | undefined): GrafeoDB {
  if (folder === undefined) return grafeo.GrafeoDB.create();
  const absolute = resolve(folder);
  try {
    mkdirSync(absolute, { recursive: true });
  } catch (error) {
    throw folderError(error, absolute);
  }
  try {
    const database = grafeo.GrafeoDB.create(join(absolute, GRAPH_FILE));
    database.setCheckpointTriggers(CHECKPOINT);
    return database;
  } catch (error) {
    throw toOpenError(error, absolute);
  }
}

function folderError(error: unknown, folder: string): AppError {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code !== "EEXIST" && code !== "ENOTDIR") return toOpenError(error, folder);
  return new AppError("BAD_CONFIGURATION", `PAPERGRAPH_DATA must be a folder, but ${folder} is, or is in, a file`, {
    cause: error,
  });
}
