import { describe, expect, it } from "vitest";
import { decisionLine, readDecisionLine } from "../../../src/ingest/decision-line.js";
import type { Decision } from "../../../src/model/decision.js";

const NOW = "2026-12-01T00:00:00.000Z";
const DECISION: Decision = {
  id: "decision:2026-11-30T10:00:00.000Z-1a2b3c4d",
  verb: "accept",
  kind: "Method",
  keys: ["arxiv:2403.00001"],
  name: "LoRA",
  role: "USED",
  reason: "section 2",
  person: "Ines",
  at: "2026-11-30T10:00:00.000Z",
  undone: false,
};
const read = (line: object) => readDecisionLine(JSON.stringify(line), NOW);
const LINK = { verb: "same", kind: "Paper", keys: ["arxiv:1", "arxiv:2"] };
const RENAME = { verb: "rename", kind: "Method", keys: ["method:lora"], name: "LoRA" };

describe("a line of a file of decisions", () => {
  it.each([
    DECISION,
    { ...DECISION, undone: true },
    { ...DECISION, verb: "same", kind: "Author", keys: ["a:1#1", "a:2#12"], name: null, role: null } as const,
    { ...DECISION, verb: "rename", kind: "Author", keys: ["a:1#1"], role: null, reason: null, person: null } as const,
  ])("says all of a decision, and nothing beside", (decision) => {
    expect(readDecisionLine(decisionLine(decision, ["for a reader"]), NOW)).toEqual(decision);
  });

  it("has the same id and the time of reading where it gives none", () => {
    const [one, again, other] = [read(LINK), read({ ...LINK, reason: "so" }), read({ ...LINK, verb: "different" })];
    expect(one).toMatchObject({ at: NOW, undone: false, reason: null });
    expect(again.id).toBe(one.id);
    expect(other.id).not.toBe(one.id);
  });

  it.each([
    [{ ...LINK, verb: "equal" }, /^verb: expected "same" or .*, given the text "equal"$/],
    [{ ...LINK, keys: ["arxiv:1"] }, /^keys: expected 2 to 50 keys, each once/],
    [{ ...LINK, keys: ["arxiv:1", "arxiv:1"] }, /^keys: expected 2 to 50 keys, each once/],
    [{ ...LINK, kind: "Method" }, /^kind: expected "Paper" or "Author" with same, given the text "Method"/],
    [{ ...LINK, kind: "Author" }, /^keys: expected records with # and a place, from 1/],
    [{ ...LINK, kind: "Author", keys: ["a#0", "b#1"] }, /^keys: expected records with # and a place, from 1/],
    [{ ...LINK, name: "x" }, /^name: expected none with same, given the text "x"/],
    [{ ...LINK, persona: "x" }, /did you mean "person"/],
    [{ ...LINK, at: "yesterday" }, /^at: expected an ISO instant, given the text "yesterday"/],
    [{ ...LINK, id: "7" }, /^id: expected an id like decision:…, given the text "7"/],
    [{ ...RENAME, kind: "Paper" }, /^kind: expected what is known by name, given the text "Paper"/],
    [{ ...RENAME, keys: ["dataset:lora"] }, /^keys: expected the id of a Method/],
    [{ ...RENAME, name: "…" }, /^name: expected a name with a letter or digit/],
    [{ ...RENAME, role: "USED" }, /^role: expected none but with accept/],
    [{ ...RENAME, verb: "accept", name: undefined }, /^name: expected a text that is not empty/],
    [{ ...RENAME, verb: "reject", kind: "Author", keys: ["a#1"] }, /^kind: expected what papers mention, with reject/],
    [{ ...RENAME, reason: "x".repeat(30_000) }, /expected a line of at most 30000 characters/],
  ])("refuses %j", (line, sentence) => {
    expect(() => read(line)).toThrow(sentence);
  });
});
