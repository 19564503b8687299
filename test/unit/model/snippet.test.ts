import { expect, it } from "vitest";
import { snippetOf } from "../../../src/model/snippet.js";

it("shows a name whole, with its places", () => {
  expect(snippetOf("name", "Low-Rank LoRA", "lora", {})).toEqual({
    field: "name",
    text: "Low-Rank LoRA",
    start: 0,
    end: 13,
    matches: [{ start: 9, end: 13 }],
  });
  expect(snippetOf("name", "Low-Rank", "lora", {})).toBeUndefined();
});

it("shows of a long abstract the words around the first place, with places in the whole text", () => {
  const filler = Array.from({ length: 60 }, (_, at) => `word${at}`).join(" ");
  const text = `${filler} the LoRA method ${filler} lora again`;
  const snippet = snippetOf("abstract", text, "lora", {});
  expect(snippet?.text).toBe(text.slice(snippet?.start, snippet?.end));
  expect(snippet?.text).toMatch(/^word\d+ .* the LoRA method .* word\d+$/);
  expect(snippet?.text.length).toBeLessThanOrEqual(240);
  expect(snippet?.matches.map(({ start, end }) => text.slice(start, end))).toEqual(["LoRA"]);
});

it("cuts a text without blanks too", () => {
  const text = `${"深".repeat(500)}学习${"深".repeat(500)}`;
  const snippet = snippetOf("abstract", text, "学习", {});
  expect(snippet?.text.length).toBe(240);
  expect(snippet?.matches).toEqual([{ start: 500, end: 502 }]);
});
