import type { GrafeoDB } from "@grafeo-db/js";
import { schemaStatements, TEXT_INDEXES } from "../schema-cypher.js";
import { statusOf } from "./errors.js";

const NO_SUCH_INDEX = "22000";

/** Makes the constraints, indexes and text indexes that are missing. */
export async function applySchema(database: GrafeoDB): Promise<void> {
  for (const statement of schemaStatements("embedded")) await database.executeCypher(statement);
  for (const { label, property } of TEXT_INDEXES) {
    // Making a text index that exists reads the whole label again, so ask first.
    if (await hasTextIndex(database, label, property)) continue;
    await database.createTextIndex(label, property, { tokenizer: "standard", stopWords: [] });
  }
}

async function hasTextIndex(database: GrafeoDB, label: string, property: string): Promise<boolean> {
  try {
    await database.textSearch(label, property, "a", 1);
    return true;
  } catch (error) {
    if (statusOf(error) === NO_SUCH_INDEX) return false;
    throw error;
  }
}
