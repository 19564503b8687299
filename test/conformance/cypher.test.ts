import { type CypherVersion, lintCypherQuery } from "@neo4j-cypher/language-support";
import { describe, expect, it } from "vitest";
import { LABELS } from "../../src/model/graph-schema.js";
import { RELATIONSHIPS } from "../../src/model/relationships.js";
import { allQueryTexts } from "../support/query-texts.js";

const VERSIONS: readonly CypherVersion[] = ["CYPHER 5", "CYPHER 25"];
// The analyser takes a tenth of a second a text: of texts that differ in names only, one.
const texts = [...new Map((await allQueryTexts()).map((entry) => [shapeOf(entry.text), entry])).values()];
const schema = {
  labels: Object.keys(LABELS),
  relationshipTypes: Object.keys(RELATIONSHIPS),
  propertyKeys: [...Object.values(LABELS), ...Object.values(RELATIONSHIPS)].flatMap(({ properties }) =>
    Object.keys(properties),
  ),
};

const complaints = (text: string, version: CypherVersion) =>
  lintCypherQuery(text, { ...schema, defaultLanguage: version })
    .diagnostics.map(({ message }) => (typeof message === "string" ? message : message.value))
    .filter((message) => !/^Parameter .* is not defined\.$/.test(message));

describe.each(VERSIONS)("Neo4j's own analyser, %s", (version) => {
  it("accepts every query text, its labels and its types", { timeout: 900_000 }, () => {
    const wrong = texts.flatMap(({ name, text }) =>
      complaints(text, version).map((message) => `${name}: ${message}\n${text}`),
    );
    expect(wrong).toEqual([]);
  });

  it("would refuse a text that is wrong", () => {
    expect(complaints("MATCH (n:Paper) RETURN m.id", version)).not.toEqual([]);
    expect(complaints("MATCH (n:Papre) RETURN n.id AS id", version)).not.toEqual([]);
  });
});

function shapeOf(text: string): string {
  return text
    .replace(/:\w+/g, ":Name")
    .replace(/\w+: \w+\.\w+, /g, "")
    .replace(/(?:\.\w+, )+/g, "")
    .replace(/\.\w+/g, ".name");
}
