import { LABELS, type Label, type LabelSchema } from "../model/graph-schema.js";
import { assertNever } from "../util/assert-never.js";
import type { EngineName } from "./graph-store.js";

/**
 * Keeps every word of a title and abstract, in lower case, and folds none: `searchText` is folded already, and an abstract
 * is found by a word spelt as it is there. The words of names are between spaces already.
 */
const analyzerOf = (label: string) => (label === "Paper" ? "standard-no-stop-words" : "whitespace");

const SCHEMAS = Object.entries(LABELS) as readonly (readonly [Label, LabelSchema])[];

/** The name of a label's full-text index on Neo4j. */
export function fullTextIndexName(label: Label): string {
  return `${snake(label)}_words`;
}

/** The statements that make constraints and indexes where they do not exist yet, in order. */
export function schemaStatements(engine: EngineName): readonly string[] {
  return SCHEMAS.flatMap(([label, schema]) => {
    const constraint = `CREATE CONSTRAINT ${snake(label)}_${schema.key}_unique IF NOT EXISTS FOR (n:${label}) REQUIRE n.${schema.key} IS UNIQUE`;
    const indexes = schema.indexes.map((property) => index(label, property));
    switch (engine) {
      case "neo4j":
        return [constraint, ...indexes, ...fullText(label, schema.search)];
      case "embedded":
        // Its constraint has no index behind it: without one on the key every insert scans the label.
        return [index(label, schema.key), constraint, ...indexes];
      default:
        return assertNever(engine);
    }
  });
}

/** The text of `schema/graph.cypher`: what both engines are told, printed from the model. */
export function printGraphSchema(): string {
  return [
    "// Constraints and indexes of the graph, printed from src/model/graph-schema.ts. Do not edit: change the model and run",
    "//   npm run print-schema",
    "// papergraph applies them by itself before its first write.",
    "",
    "// Neo4j 5.26 and later",
    ...schemaStatements("neo4j").map((statement) => `${statement};`),
    "",
    "// Embedded engine (hash indexes; words are kept in its process, see src/store/embedded/text-index)",
    ...schemaStatements("embedded").map((statement) => `// ${statement};`),
    "",
  ].join("\n");
}

function index(label: string, property: string): string {
  return `CREATE INDEX ${snake(label)}_${snake(property)} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`;
}

function fullText(label: Label, search: readonly string[]): string[] {
  if (search.length === 0) return [];
  const properties = search.map((property) => `n.${property}`).join(", ");
  return [
    // Of before names had keys.
    `DROP INDEX ${snake(label)}_search IF EXISTS`,
    `CREATE FULLTEXT INDEX ${fullTextIndexName(label)} IF NOT EXISTS FOR (n:${label}) ON EACH [${properties}] OPTIONS {indexConfig: {\`fulltext.analyzer\`: '${analyzerOf(label)}'}}`,
  ];
}

function snake(name: string): string {
  return name.replace(/(?<=[a-z])(?=[A-Z])/g, "_").toLowerCase();
}
