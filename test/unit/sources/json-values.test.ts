import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { firstObjectKeys, isEmptyList } from "../../../src/sources/json/first-object-keys.js";
import { type JsonItem, readJsonValues } from "../../../src/sources/json/json-values.js";
import { linesOf } from "./read-all.js";

const RECORDS = [
  { title: "One", nested: { data: [{ deep: true }], n: [1, [2]] } },
  { id: 2, text: 'a "data": [ in words', none: [] },
];
const LIST = JSON.stringify(RECORDS);

async function itemsOf(text: string): Promise<readonly JsonItem[]> {
  const items: JsonItem[] = [];
  for await (const item of readJsonValues(linesOf(text))) items.push(item);
  return items;
}
const valuesOf = async (text: string) =>
  (await itemsOf(text)).map((item) => (item.type === "value" ? item.value : item.reason));

const ENVELOPES: readonly (readonly [string, string])[] = [
  ["data last", `{"status": "success", "count": 2, "data": ${LIST}}`],
  ["data first", `{"data":${LIST},"next":{"page":[{"x":1}]},"total":2}`],
  ["results after other lists", `{"meta": {"count": 2, "kinds": ["a"]}, "groups": [], "results": ${LIST}}`],
  ["a message", `{"status":"ok","message":{"facets":{},"total-results":2,"items":${LIST},"query":{"start":0}}}`],
  ["printed", JSON.stringify({ meta: { a: [{ b: 1 }] }, papers: RECORDS, more: [{ c: 1 }] }, null, 2)],
  ["printed with tabs", JSON.stringify({ notes: RECORDS, count: 2 }, null, "\t")],
];

describe("readJsonValues", () => {
  it.each(ENVELOPES)("reads the records of an envelope: %s", async (_, text) => {
    expect(await valuesOf(text)).toEqual(RECORDS);
    expect(firstObjectKeys(text)).toEqual(Object.keys(RECORDS[0] ?? {}));
    // Pages of an API, one after another.
    expect(await valuesOf(`${text}\n${text}\n`)).toEqual([...RECORDS, ...RECORDS]);
  });

  it.each([
    ["a record with a list of data", '{"title": "One", "data": [{"x": 1}], "results": []}'],
    ["a record whose list holds texts", '{"id": 1, "name": "x", "papers": ["a"]}'],
    ["an object with lists of other things", '{"id": 1, "authors": [{"x": 1}], "links": []}'],
  ])("takes %s for one record", async (_, text) => {
    expect(await valuesOf(text)).toEqual([JSON.parse(text)]);
  });

  it("reads one long line in pieces, cut anywhere but behind a backslash", async () => {
    const text =
      ENVELOPES.map(([, envelope]) => envelope.replaceAll("\n", " ")).join(" ") +
      JSON.stringify({ id: 1, text: 'x \\" { [ \\\\' });
    const whole = await valuesOf(text);
    expect(whole).toHaveLength(ENVELOPES.length * RECORDS.length + 1);
    for (const length of [1, 2, 3, 5, 17, 100]) {
      const pieces: string[] = [];
      for (let rest = text; rest !== ""; rest = rest.slice(pieces.at(-1)?.length)) {
        const end = rest.slice(length - 1).search(/[^\\]/);
        pieces.push(end < 0 ? rest : rest.slice(0, length + end));
      }
      expect(pieces.join("")).toBe(text);
      const items: JsonItem[] = [];
      const given = pieces.map((piece, index) => ({ text: piece, endsLine: index === pieces.length - 1 }));
      for await (const item of readJsonValues(Readable.from(given))) items.push(item);
      expect(items.map((item) => (item.type === "value" ? item.value : item.reason))).toEqual(whole);
      expect(items.every(({ line }) => line === 1)).toBe(true);
    }
  });

  it("goes on after a damaged record of an envelope, and says where one is cut off", async () => {
    const [first, second] = RECORDS.map((record) => JSON.stringify(record));
    expect(await valuesOf(`{"data": [\n${first},\n{"x": },\n${second}\n], "n": 3}`)).toEqual([
      RECORDS[0],
      expect.stringContaining("expected a JSON object"),
      RECORDS[1],
    ]);
    const cut = await itemsOf(`{"data": [\n${first},\n${second}\n`);
    expect(cut.map(({ type, line }) => [type, line])).toEqual([
      ["value", 2],
      ["value", 3],
      ["broken", 1],
    ]);
    expect((await itemsOf(`{"data": [${first}], "n"`)).at(-1)).toMatchObject({ type: "broken", line: 1 });
  });

  it.each(["[]", " [\n ]\n", '{"data": []}', '{"count": 0, "notes": [], "x": 1}', "\uFEFF[]"])(
    "finds no record in %j",
    async (text) => {
      expect(isEmptyList(text)).toBe(true);
      expect(await valuesOf(text)).toEqual([]);
    },
  );

  it.each(["", "{}", "[{}]", '{"title": "x", "data": []}', '{"data": [{}]}', '{"authors": []}'])(
    "does not take %j for an empty list",
    (text) => {
      expect(isEmptyList(text)).toBe(false);
    },
  );
});
