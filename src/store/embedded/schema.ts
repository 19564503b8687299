import type { GrafeoDB } from "@grafeo-db/js";
import { LABELS } from "../../model/graph-schema.js";
import { schemaStatements } from "../schema-cypher.js";

/** Makes the constraints and indexes that are missing. */
export async function applySchema(database: GrafeoDB): Promise<void> {
  for (const statement of schemaStatements("embedded")) await database.executeCypher(statement);
  // Graphs of before had the engine's own text indexes, which it reads anew at each opening; ours is `text-index/`.
  for (const [label, { search }] of Object.entries(LABELS)) {
    for (const property of search) await database.dropTextIndex(label, property);
  }
}
