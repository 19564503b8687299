import type { Session } from "neo4j-driver";
import { schemaStatements } from "../schema-cypher.js";

const INDEX_WAIT_SECONDS = 300;

/** Makes the constraints and indexes that are missing, and waits until all of them answer. */
export async function applySchema(session: Session): Promise<void> {
  for (const statement of schemaStatements("neo4j")) await session.run(statement);
  await session.run(`CALL db.awaitIndexes(${INDEX_WAIT_SECONDS})`);
}
