import { describe, expect, it } from "vitest";
import { bibtexEntry, bibtexKey } from "../../../src/export/bibtex.js";
import { CITATION_FORMATS, type CitationFormat } from "../../../src/export/citation.js";
import { writtenName } from "../../../src/export/written-name.js";
import type { CitedPaper } from "../../../src/model/cited-paper.js";
import { bibtex } from "../../../src/sources/bibtex.js";
import { cslJson } from "../../../src/sources/csl-json.js";
import { ris } from "../../../src/sources/ris.js";
import type { Source } from "../../../src/sources/source.js";
import { readAll } from "../sources/read-all.js";

const SOURCE_OF: Readonly<Record<CitationFormat, Source>> = { BIBTEX: bibtex, CSL_JSON: cslJson, RIS: ris };

const paper = (given: Partial<CitedPaper>): CitedPaper => ({
  id: "paper:arxiv:2401.00001",
  title: "Boats on rivers",
  abstract: null,
  publishedOn: null,
  year: null,
  url: null,
  authorCount: null,
  authors: [],
  venues: [],
  externalIds: [],
  ...given,
});

const PAPERS: readonly CitedPaper[] = [
  paper({
    publishedOn: "2024-01-03",
    year: 2024,
    url: "https://arxiv.org/abs/2401.00001",
    authors: ["Ana Example", "Jan van der Berg", "Łukasz Müller", "O'Neil Jr."],
    authorCount: 4,
    venues: ["NeurIPS"],
    externalIds: [
      { scheme: "arxiv", value: "2401.00001" },
      { scheme: "doi", value: "10.1000/a_b(c)" },
    ],
    abstract: "We float 50% of 10 boats & test them_now: a ~ b ^ c # d.\nIt costs $5.",
  }),
  paper({ title: "GPT-4 & friends: 100% of {braces}, C# and a_b in iOS", year: 2023, venues: ["Journal of Boats"] }),
  paper({ title: "Zwölf Boxkämpfer jagen Viktor quer über den großen Sylter Deich", authors: ["李明"], year: 1999 }),
  paper({ title: "Éclair ∑ of α-stable boats", authors: ["Boats Research Team"], authorCount: 1 }),
  paper({ title: "A", authors: ["Ana Example", "Bo Sample"], authorCount: 9 }),
  paper({ title: "Backslashes \\alpha and quotes \"x\" 'y'", externalIds: [{ scheme: "doi", value: "10.1000/x" }] }),
];

const folded = (text: string | undefined | null) => text?.replaceAll(/\s+/g, " ") ?? undefined;

describe.each(Object.entries(SOURCE_OF))("a citation in %s", (format, source) => {
  it.each(PAPERS)("is read back whole: $title", async (given) => {
    const written = CITATION_FORMATS[format as CitationFormat].write(given);
    const { records, rejected } = await readAll(source, written);
    expect(rejected).toEqual([]);
    const [record] = records;
    expect(records).toHaveLength(1);
    expect(record).toMatchObject({ title: given.title });
    expect(folded(record?.abstract)).toBe(folded(given.abstract));
    expect(record?.year).toBe(given.year ?? undefined);
    expect(record?.venue).toBe(given.venues[0]);
    expect(record?.authors.map(({ name }) => name)).toEqual(
      given.authors.map((name) => expect.stringMatching(nameInAnyOrder(name))),
    );
    expect(record?.externalIds.filter(({ scheme }) => scheme !== "url")).toEqual(
      expect.arrayContaining(given.externalIds.map((id) => ({ ...id }))),
    );
    // Who is not known by name is not counted as missing either: the count is left open.
    expect(record?.authorCount).toBe(
      given.authors.length === given.authorCount || given.authorCount === null
        ? given.authors.length || undefined
        : undefined,
    );
  });
});

/** The same words, whatever comes first. */
function nameInAnyOrder(name: string): RegExp {
  const words = name.split(" ").map((word) => word.replaceAll(".", "\\."));
  return new RegExp(`^${words.map((word) => `(?=.*${word})`).join("")}.{${name.length},${name.length + 2}}$`);
}

describe("bibtex", () => {
  it("writes what BibTeX styles ask for", () => {
    const [first] = PAPERS;
    expect(first && bibtexEntry(first)).toBe(
      [
        "@inproceedings{example2024boats,",
        "  title = {Boats on rivers},",
        "  author = {Example, Ana and van der Berg, Jan and Müller, Łukasz and {O'Neil Jr.}},",
        "  booktitle = {NeurIPS},",
        "  year = {2024},",
        "  month = jan,",
        "  doi = {10.1000/a_b(c)},",
        "  eprint = {2401.00001},",
        "  archiveprefix = {arXiv},",
        "  url = {https://arxiv.org/abs/2401.00001},",
        String.raw`  abstract = {We float 50\% of 10 boats \& test them\_now: a \textasciitilde{} b \textasciicircum{} c \# d. It costs \$5.},`,
        "}\n",
      ].join("\n"),
    );
  });

  it.each([
    [paper({ title: "On the Origin of Boats", authors: ["Łukasz Müller"], year: 2020 }), "muller2020origin"],
    [paper({ title: "李", id: "paper:record:x1" }), "paperrecordx1"],
  ])("makes the key of %o", (given, key) => {
    expect(bibtexKey(given)).toBe(key);
  });
});

describe("writtenName", () => {
  it.each([
    ["Ashish Vaswani", { family: "Vaswani", given: "Ashish" }],
    ["Vaswani, Ashish", { family: "Vaswani", given: "Ashish" }],
    ["Jan van der Berg", { family: "van der Berg", given: "Jan" }],
    ["Van Durme", { family: "Durme", given: "Van" }],
    ["Martin Luther King, Jr.", { family: "King", given: "Martin Luther", suffix: "Jr." }],
    ["李明", { literal: "李明" }],
    ["Plato", { literal: "Plato" }],
    ["Qwen Team", { literal: "Qwen Team" }],
  ])("splits %j", (name, parts) => {
    expect(writtenName(name)).toEqual(parts);
  });
});
