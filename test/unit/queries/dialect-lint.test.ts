import { describe, expect, it } from "vitest";
import { lintCypher } from "../../support/lint-cypher.js";
import { allQueryTexts } from "../../support/query-texts.js";

const texts = await allQueryTexts();

describe("the dialect of Cypher that both engines answer alike", () => {
  it("is kept by every query text", () => {
    expect(texts.length).toBeGreaterThan(250);
    const broken = texts.flatMap(({ name, text }) => lintCypher(text).map((rule) => `${name}: ${rule}\n${text}`));
    expect(broken).toEqual([]);
  });

  it.each([
    "MATCH (p:Paper) OPTIONAL MATCH (p)-[:CITES]->(c:Paper) RETURN p.id AS id",
    "MATCH (m:Method) RETURN m, count(*)",
    "MATCH (m:Method) RETURN head(collect(m.id)) AS first",
    "MATCH (m:Method) RETURN collect(m.id)[0] AS first",
    "MATCH (p:Paper) RETURN EXISTS { (p)-[:HAS_CODE]->(:Repository) } AS code, count(p) AS n",
    "MATCH (p:Paper) WHERE NOT p.id IN $ids RETURN p.id AS id",
    "MATCH (p:Paper) RETURN p.id AS id LIMIT $n + 1",
    "MATCH (p:Paper)-[:USES_METHOD]->(m:Method {id: $id}) RETURN p.id AS id",
    "MATCH (a:Paper {id: $a})-[:CITES]->(b:Paper {id: $b}) RETURN a.id AS id",
    "MATCH (n:Paper|Author) RETURN n.id AS id",
    "MATCH (n) RETURN n.id AS id",
    "MATCH (n:Paper) RETURN n.title || 'x' AS title",
    "MATCH (n:Paper) WHERE elementId(n) = $id RETURN n.id AS id",
    "MATCH (n:Paper) RETURN percentileDisc(n.year, $p) AS year",
  ])("is broken by %s", (text) => {
    expect(lintCypher(text)).not.toEqual([]);
  });
});
