import { beforeAll, describe, expect, it } from "vitest";
import { KindIndex, type TextRow } from "../../../../src/store/embedded/text-index/kind-index.js";
import type { Term } from "../../../../src/store/graph-store.js";
import { seededRandom } from "../../../support/seeded-random.js";

/** More than are ever kept out of order, twice. */
const NODES = 6_000;
const SYLLABLES = ["ka", "ko", "lu", "ma", "mi", "ne", "ra", "shi", "to", "zu"];

describe("the index of a kind", () => {
  const random = seededRandom(5);
  const index = new KindIndex("Author");
  const rows = new Map<string, TextRow>();
  const draw = (most: number) => Math.floor(random() * most);
  const word = () => Array.from({ length: 1 + draw(3) }, () => SYLLABLES[draw(SYLLABLES.length)]).join("");
  const put = (id: string) => {
    const names = Array.from({ length: 1 + draw(3) }, word).join(" ");
    const keys = `_${names.replaceAll(" ", "")}`;
    const row = { id, names, keys, titleKey: "", abstract: "", degree: Math.floor(1 / (random() + 0.01)) };
    rows.set(id, row);
    index.put(row);
  };

  beforeAll(() => {
    for (let at = 0; at < NODES; at++) put(`author:${at}`);
    // What has been put in order is left out or changed, and what is late is not in order yet.
    index.first([[{ text: "k", match: "WORD_START" }]], 1);
    for (let at = 0; at < 300; at++) put(`author:${draw(NODES)}`);
    for (let at = 0; at < 100; at++) {
      const id = `author:${draw(NODES)}`;
      rows.delete(id);
      index.remove(id);
    }
  });

  const meets = ({ names, keys }: TextRow, { text, match }: Term) =>
    match === "NAME_START"
      ? keys.startsWith(`_${text}`)
      : names.split(" ").some((each) => (match === "WORD" ? each === text : each.startsWith(text)));

  const start = (text: string): Term => ({ text, match: "WORD_START" });
  const whole = (text: string): Term => ({ text, match: "WORD" });
  it.each<{ asked: string; anyOf: readonly (readonly Term[])[] }>([
    { asked: "k…", anyOf: [[start("k")]] },
    { asked: "name k…", anyOf: [[{ text: "k", match: "NAME_START" }]] },
    { asked: "shi… ma…", anyOf: [[start("shi"), start("ma")]] },
    { asked: "m… k… l…", anyOf: [[start("m"), start("k"), start("l")]] },
    { asked: "ma, or to and z…", anyOf: [[whole("ma")], [whole("to"), start("z")]] },
    { asked: "kakolu", anyOf: [[whole("kakolu")]] },
    { asked: "nothing that there is", anyOf: [[whole("qqq")], [start("k"), whole("qqq")]] },
    { asked: "nothing", anyOf: [[]] },
  ])("finds the first of $asked, and how many there are", ({ anyOf }) => {
    const expected = [...rows.values()]
      .filter((row) => anyOf.some((all) => all.length > 0 && all.every((term) => meets(row, term))))
      .sort((a, b) => b.degree - a.degree || a.names.length - b.names.length || (a.id < b.id ? -1 : 1))
      .map(({ id }) => id);
    expect(index.count(anyOf)).toBe(expected.length);
    for (const limit of [1, 10, 200, NODES]) {
      expect(index.first(anyOf, limit).map(({ id }) => id)).toEqual(expected.slice(0, limit));
    }
  });
});
