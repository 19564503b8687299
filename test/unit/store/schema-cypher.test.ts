import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { LABELS } from "../../../src/model/graph-schema.js";
import { printGraphSchema, schemaStatements } from "../../../src/store/schema-cypher.js";
import { GRAPH_FILE } from "../../support/print-schema.js";

describe("schemaStatements", () => {
  it.each(["neo4j", "embedded"] as const)("makes every label's key unique on %s", (engine) => {
    const statements = schemaStatements(engine);
    for (const [label, { key }] of Object.entries(LABELS)) {
      const wanted = `FOR (n:${label}) REQUIRE n.${key} IS UNIQUE`;
      expect(statements.filter((statement) => statement.endsWith(wanted))).toHaveLength(1);
    }
  });

  it("gives each thing a name of its own, on both engines", () => {
    for (const engine of ["neo4j", "embedded"] as const) {
      const made = schemaStatements(engine).filter((statement) => statement.startsWith("CREATE"));
      const names = made.map((statement) => / (\w+) IF NOT EXISTS /.exec(statement)?.[1]);
      expect(names).not.toContain(undefined);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it("puts an index behind the embedded engine's constraints only", () => {
    expect(schemaStatements("embedded")).toContain(
      "CREATE INDEX external_id_key IF NOT EXISTS FOR (n:ExternalId) ON (n.key)",
    );
    expect(schemaStatements("neo4j").some((statement) => statement.includes("INDEX external_id_key"))).toBe(false);
  });

  it("puts all text properties of a label in one full-text index on Neo4j", () => {
    const fullText = schemaStatements("neo4j").filter((statement) => statement.startsWith("CREATE FULLTEXT INDEX"));
    expect(fullText.find((statement) => statement.includes("(n:Paper)"))).toContain(
      "CREATE FULLTEXT INDEX paper_words IF NOT EXISTS FOR (n:Paper) ON EACH [n.searchText, n.searchKeys, n.abstract]",
    );
    expect(fullText).toHaveLength(Object.values(LABELS).filter(({ search }) => search.length > 0).length);
  });
});

it("schema/graph.cypher is what the model prints", () => {
  const committed = readFileSync(GRAPH_FILE, "utf8");
  expect(committed).toBe(printGraphSchema());
});
