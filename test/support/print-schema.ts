import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { lexicographicSortSchema, printSchema } from "graphql";
import * as z from "zod";
import { buildSchema } from "../../src/graphql/schema.js";
import { PAPERGRAPH_RECORD } from "../../src/sources/papergraph-record.js";
import { printGraphSchema } from "../../src/store/schema-cypher.js";
import { EXAMPLE_RECORD } from "./example-record.js";

export const SCHEMA_FILE = fileURLToPath(new URL("../../schema/schema.graphql", import.meta.url));

export const GRAPH_FILE = fileURLToPath(new URL("../../schema/graph.cypher", import.meta.url));

export const RECORD_FILE = fileURLToPath(new URL("../../schema/papergraph-record.schema.json", import.meta.url));

/** The SDL of the API, in one fixed order. */
export function printedSchema(): string {
  return `${printSchema(lexicographicSortSchema(buildSchema()))}\n`;
}

/** The JSON Schema of our own input format, with an example. */
export function printedRecordSchema(): string {
  const about = {
    $id: "urn:papergraph:schema:papergraph-record",
    title: "papergraph record",
    description:
      "One paper in papergraph's own input format (papergraph-jsonl): JSON Lines in UTF-8, one such object a line, gzip or not. Only title is required. What is not known is left out: null is refused, and so is a key that is not listed here. A record that does not fit is put aside with its line and reason, and the others go on. The same paper may come in several records and from several sources: it is recognised by its external ids, else by title, year and authors.",
  };
  const { $schema, ...shape } = z.toJSONSchema(PAPERGRAPH_RECORD, { io: "input" });
  return `${JSON.stringify({ $schema, ...about, ...shape, examples: [EXAMPLE_RECORD] }, null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(SCHEMA_FILE, printedSchema());
  writeFileSync(GRAPH_FILE, printGraphSchema());
  writeFileSync(RECORD_FILE, printedRecordSchema());
  console.log(`wrote ${SCHEMA_FILE}, ${GRAPH_FILE} and ${RECORD_FILE}`);
}
