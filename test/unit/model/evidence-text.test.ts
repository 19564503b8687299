import fc from "fast-check";
import { expect, it } from "vitest";
import { evidenceText, readEvidence } from "../../../src/model/evidence-text.js";
import type { Evidence } from "../../../src/model/provenance.js";

const read = fc.record({
  source: fc.constant("extract" as const),
  role: fc.constantFrom("USED" as const, "INTRODUCED" as const),
  confidence: fc.constantFrom(0.5, 0.974),
  field: fc.constantFrom("title" as const, "abstract" as const),
  start: fc.nat(2000),
  end: fc.nat(2000),
  rule: fc.constantFrom("naming-verb", "lexicon-name"),
});
const stated = fc.record(
  {
    source: fc.constantFrom("dblp" as const, "papergraph-jsonl" as const),
    confidence: fc.constantFrom(0.5, 1),
    role: fc.constant("USED" as const),
  },
  { requiredKeys: ["source", "confidence"] },
);
const judged = fc.record(
  { source: fc.constant("person" as const), confidence: fc.constant(1), decision: fc.string(), reason: fc.string() },
  { requiredKeys: ["source", "confidence", "decision"] },
);
const lists: fc.Arbitrary<readonly Evidence[]> = fc.array(fc.oneof(read, stated, judged));

it("gives the evidence back in its order, and reads the plain list of an earlier version", () => {
  fc.assert(
    fc.property(lists, (evidence) => {
      expect(readEvidence(evidenceText(evidence))).toEqual(evidence);
      expect(readEvidence(JSON.stringify(evidence))).toEqual(evidence);
    }),
  );
});

it("says once what neighbours have in common", () => {
  const common = { source: "extract", role: "USED", confidence: 0.94, rule: "lexicon-name" } as const;
  expect(
    evidenceText([
      { ...common, field: "abstract", start: 240, end: 251 },
      { ...common, field: "title", start: 0, end: 11 },
    ]),
  ).toBe('[["extract","USED",0.94,["abstract",240,251,"lexicon-name"],["title",0,11,"lexicon-name"]]]');
});
