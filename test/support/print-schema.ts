import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { lexicographicSortSchema, printSchema } from "graphql";
import { buildSchema } from "../../src/graphql/schema.js";
import { printGraphSchema } from "../../src/store/schema-cypher.js";

export const SCHEMA_FILE = fileURLToPath(new URL("../../schema/schema.graphql", import.meta.url));

export const GRAPH_FILE = fileURLToPath(new URL("../../schema/graph.cypher", import.meta.url));

/** The SDL of the API, in one fixed order. */
export function printedSchema(): string {
  return `${printSchema(lexicographicSortSchema(buildSchema()))}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(SCHEMA_FILE, printedSchema());
  writeFileSync(GRAPH_FILE, printGraphSchema());
  console.log(`wrote ${SCHEMA_FILE} and ${GRAPH_FILE}`);
}
