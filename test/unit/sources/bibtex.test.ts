import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { bibtex } from "../../../src/sources/bibtex.js";
import { openInputs } from "../../../src/sources/open-inputs.js";
import { readAll } from "./read-all.js";

const REAL = fileURLToPath(new URL("../../../../shared/data/bib/", import.meta.url));
const one = async (text: string) => {
  const { records, rejected } = await readAll(bibtex, text);
  return records[0] ?? rejected[0];
};

describe("bibtex", () => {
  it("reads accents, abbreviations, particles and corporate names; a list that goes on has no count", async () => {
    const text = `Words between entries are comment, so says BibTeX.
@STRING{leaf = "Conference on " # {Leaves}}
@comment{ @article{none, title = {None}} }
@InProceedings(fir2019,
  Title = {{\\"U}ber {BERT}-like leaves \\& \\textit{na{\\"\\i}ve} roots},
  author = "Mart{\\'\\i}n Fir and van der Yew, Jan and {Leaf Team} and Ash, Jr., Cora and others",
  booktitle = leaf, year = "2019", month = jul, day = 28,
  url = {https://openreview.net/forum?id=abc_D1}, doi = {https://doi.org/10.1000/Leaf}
)`;
    expect(await one(text)).toMatchObject({
      source: "bibtex",
      at: { line: 4 },
      title: "Über BERT-like leaves & naïve roots",
      authors: [{ name: "Martín Fir" }, { name: "Jan van der Yew" }, { name: "Leaf Team" }, { name: "Cora Ash, Jr." }],
      venue: "Conference on Leaves",
      publishedOn: "2019-07-28",
      year: 2019,
      externalIds: [
        { scheme: "doi", value: "10.1000/leaf" },
        { scheme: "openreview", value: "abc_D1" },
      ],
    });
    expect(await one(text)).not.toHaveProperty("authorCount");
  });

  it.each([
    ["eprint = {2401.00001v2}, archivePrefix = {arXiv}, primaryClass = {cs.CV}"],
    ["eprint = {2401.00001}, eprinttype = {arxiv}"],
    ["journal = {arXiv preprint arXiv:2401.00001}"],
    ["journal = {CoRR}, volume = {abs/2401.00001}, url = {http://arxiv.org/abs/2401.00001}"],
    ["doi = {10.48550/arXiv.2401.00001}"],
    ["howpublished = {\\url{https://arxiv.org/pdf/2401.00001v1.pdf}}"],
  ])("finds the arXiv id of an entry with %s", async (fields) => {
    const record = await one(`@article{k, title = {Leaves}, year = 2024, ${fields}}`);
    expect(record).toMatchObject({ externalIds: [{ scheme: "arxiv", value: "2401.00001" }] });
    expect(record).not.toHaveProperty("venue");
  });

  it("keeps two entries of one key: a key is a name in one list", async () => {
    const { records } = await readAll(bibtex, "@misc{k, title={One}}\n@misc{k, title={Two}}");
    expect(records.map(({ title, sourceId }) => [title, sourceId])).toEqual([
      ["One", undefined],
      ["Two", undefined],
    ]);
  });

  it.each(["fir yew17", "estap{\\'e}2024", "a:b/c.d+e", ""])("passes over the key %j", async (key) => {
    expect(await one(`@misc{${key}, title = {Leaves}}`)).toMatchObject({ title: "Leaves" });
  });

  it("gives up an entry whose brackets do not close, at the next one", async () => {
    const { records, rejected } = await readAll(
      bibtex,
      "@misc{a, title={One\n}\n@misc{b, title={Two}}\n@misc{c, title={Three}",
    );
    expect(records.map(({ title }) => title)).toEqual(["Two"]);
    expect(rejected.map(({ line, reason }) => [line, reason])).toEqual([
      [1, "this entry does not end before the next begins"],
      [4, "the input ends inside this entry"],
    ]);
    const deep = await one(`@misc{k, title = ${"{".repeat(100_000)}x${"}".repeat(100_000)}}`);
    expect(deep).toMatchObject({ type: "rejected" });
  });

  it("keeps formulas as they are written, and a dollar that begins none", async () => {
    const title = "Fast $O(n \\log n)$ leaves of $\\frac{1}{2} x_i^{2}$ and $k$-means";
    expect(
      await one(`@misc{k, title={${title} in 5\\% of na{\\"\\i}ve}, abstract={Costs 5$ a leaf.}, note={x}}`),
    ).toMatchObject({
      title: `${title} in 5% of naïve`,
      abstract: "Costs 5$ a leaf.",
    });
    expect(await one("@misc{k, title={Odd $x leaf},\n abstract={Costs 5$ a leaf.}}")).toMatchObject({
      title: "Odd $x leaf",
      abstract: "Costs 5$ a leaf.",
    });
  });

  it("refuses an entry without a title", async () => {
    expect(await one("@misc{k, author={Ana Fir}}")).toMatchObject({
      type: "rejected",
      reason: expect.stringContaining("title"),
    });
  });

  it.skipIf(!existsSync(REAL))("reads three real lists whole (skipped where ../shared/data is absent)", async () => {
    // Entries by a plain count of the lines that begin one.
    const expected = { "d2l.bib": 488, "rlhf-book.bib": 412, "rlhf-course-refs.bib": 285 };
    for (const [name, count] of Object.entries(expected)) {
      for await (const input of openInputs([`${REAL}${name}`], process.stdin)) {
        expect(bibtex.recognizes(input.head)).toBe(true);
        let records = 0;
        for await (const item of bibtex.read(input)) {
          expect(item).not.toHaveProperty("reason");
          if (item.type !== "record") continue;
          records += 1;
          expect(
            item.record.title.replaceAll(/\$[^$]*\$/g, "") + item.record.authors.map((author) => author.name).join(),
          ).not.toMatch(/[{}\\]/);
          expect(item.record.authors.map((author) => author.name)).not.toContain("others");
          expect(item.record.authors.map((author) => author.name)).not.toContain("et al.");
        }
        expect(records).toBe(count);
      }
    }
  });
});
