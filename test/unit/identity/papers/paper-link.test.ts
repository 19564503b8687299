import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PaperBlocks, paperBlocks } from "../../../../src/identity/papers/paper-blocks.js";
import { paperLink } from "../../../../src/identity/papers/paper-link.js";
import type { PaperTraits } from "../../../../src/identity/papers/paper-traits.js";
import { STRENGTH } from "../../../../src/identity/papers/strength.js";

const TITLE = "Counting the leaves of tall trees in the wind";
const ABSTRACT =
  "Leaves move in the wind and hide each other, so that a camera below a crown never sees all of them at once. We follow twigs instead, learn how many leaves a twig of each age bears, and add them up; on forty maples the sums are within three percent of counts by hand, at a hundredth of the labour.";
const OTHER_ABSTRACT =
  "Roots branch where water was found before. A sandbox with glass walls shows which tips grow after rain, and a small simulation with two rules reproduces their density over depth and season for barley, oats and rye without any parameter that was fitted to the images of the sandbox itself.";

const paper = (rest: Partial<PaperTraits> = {}): PaperTraits => ({
  key: "one",
  externalIds: [],
  title: TITLE,
  authors: ["Ada Fir", "Bob Oak", "Carl Elm"],
  year: 2020,
  ...rest,
});
const link = (left: Partial<PaperTraits>, right: Partial<PaperTraits>) =>
  paperLink(paper(left), paper({ key: "two", ...right }));
const isOne = (left: Partial<PaperTraits>, right: Partial<PaperTraits>) =>
  (link(left, right)?.strength ?? 0) >= STRENGTH.STRONG;

describe("one paper under titles that lists print differently", () => {
  it.each([
    ["case and a dot", "Counting The Leaves of Tall Trees in the Wind."],
    ["a line break", "Counting the leaves of tall\n  trees in the wind"],
    ["an article dropped", "Counting leaves of tall trees in wind"],
    ["TeX", "Counting the {Leaves} of $\\textit{tall}$ trees in the wind"],
    ["HTML", "Counting the <i>leaves</i> of tall&nbsp;trees in the wind"],
    ["a soft hyphen", "Count\u00ADing the leaves of tall trees in the wind"],
    ["a letter", "Counting the leaves of tall trees in the winds"],
    ["a subtitle added", "Counting the leaves of tall trees in the wind: a field study of maples"],
    ["a name in front", "LeafSum: Counting the leaves of tall trees in the wind"],
  ])("%s", (_, title) => expect(isOne({}, { title })).toBe(true));

  it.each([
    ["Pre-training of state-of-the-art twigs", "Pretraining of state of the art twigs"],
    ["$\\beta$-VAE for leaves and twigs", "β-VAE for leaves & twigs"],
    ["UniF$^2$ace for very small leaves", "UniF^2ace for very small leaves"],
    ['M\\"uller trees in {\\o}stlandet counted', "Müller trees in Østlandet counted"],
    ["Q&amp;amp;A about leaves, twigs and roots", "Q&A about leaves, twigs and roots"],
    ["4$\\times$ faster counting of leaves", "4× faster counting of leaves"],
    ["基于深度学习的树叶计数方法研究", "基于深度学习的 树叶计数方法研究。"],
  ])("%s is %s", (title, other) => {
    expect(isOne({ title }, { title: other })).toBe(true);
    expect(isOne({ title }, { title: other, authors: [] })).toBe(true);
  });

  it("spells authors with initials, in another order, or leaves some out", () => {
    for (const authors of [
      ["A. Fir", "B. Oak"],
      ["Fir, Ada", "Oak, Bob"],
      ["Fir Ada"],
      ["Ada Fir", "et al."],
      ["Leaf Team"],
    ])
      expect([authors, isOne({}, { authors })]).toEqual([authors, true]);
  });

  it("is of the same year or the next, and of any where one is no print", () => {
    expect(isOne({}, { year: 2021 })).toBe(true);
    expect(isOne({ venue: "Journal of Leaves" }, { year: 2014, venue: "arXiv" })).toBe(true);
  });
});

describe("two papers", () => {
  it.each([
    ["years", "Overview of the leaf counting task 2019", "Overview of the leaf counting task 2020"],
    ["numerals", "On the counting of leaves, Part I", "On the counting of leaves, Part II"],
    ["letters of parts", "Leaves in the wind: Task A", "Leaves in the wind: Task B"],
    ["ordinals", "Proceedings of the Third Workshop on Leaves", "Proceedings of the Fourth Workshop on Leaves"],
    ["figures in words", "Findings of WMT19 on leaves", "Findings of WMT20 on leaves"],
    ["an erratum", TITLE, `Erratum: ${TITLE}`],
  ])("%s in titles tell them, though abstract and authors are the same", (_, title, other) =>
    expect(isOne({ title, abstract: ABSTRACT }, { title: other, abstract: ABSTRACT })).toBe(false),
  );

  it("have titles that differ in a mark which makes another letter", () => {
    const titles = ["ガラスの葉を数える長い方法について", "カラスの葉を数える長い方法について"] as const;
    expect(isOne({ title: titles[0] }, { title: titles[0] })).toBe(true);
    expect(isOne({ title: titles[0] }, { title: titles[1] })).toBe(false);
  });

  it("share a title but no author", () => {
    expect(link({}, { authors: ["Zoe Pine"] })).toBeUndefined();
    expect(link({ abstract: ABSTRACT }, { abstract: ABSTRACT, authors: ["Zoe Pine"] })).toBeUndefined();
  });

  it("share a notice of withdrawal", () => {
    const abstract =
      "This paper has been withdrawn by the authors. The reason for the withdrawal is that the experiments of the fourth section were run on data that had leaked into the training set; a corrected version will be uploaded later.";
    expect(link({ title: "Roots that learn", abstract }, { title: "Seeds that forget", abstract })).toBeUndefined();
    expect(isOne({ title: "Roots", abstract, authors: [] }, { title: "Roots", abstract, authors: [] })).toBe(false);
  });

  it.each([
    "Introduction",
    "Preface",
    "Editorial",
    "Overview of the Shared Task",
    "Call for Papers: 2020 meeting",
    "前言",
  ])("bear the generic title %s", (title) => {
    expect(link({ title }, { title })).toBeUndefined();
    expect(link({ title, authors: [] }, { title, authors: [] })).toBeUndefined();
  });

  it("of one group with one name are written in one year", () => {
    expect(isOne({ title: "LEAF: twigs come first" }, { title: "LEAF: roots come first" })).toBe(true);
    const venue = "Workshop on Leaves";
    expect(isOne({ title: "LEAF: twigs come first", venue }, { title: "LEAF: roots come first", venue })).toBe(false);
    const days = [{ publishedOn: "2020-03-01" }, { publishedOn: "2020-06-01" }] as const;
    expect(
      isOne({ title: "LEAF: twigs come first", ...days[0] }, { title: "LEAF: roots come first", ...days[1] }),
    ).toBe(false);
  });
});

describe("a short title", () => {
  it("needs authors and year, or the abstract", () => {
    const title = "Leaf sums";
    expect(isOne({ title }, { title })).toBe(true);
    expect(isOne({ title }, { title, authors: [] })).toBe(false);
    expect(isOne({ title }, { title, year: 2024 })).toBe(false);
    const { year: _, ...undated } = paper({ title });
    expect(paperLink(undated, { ...undated, key: "two" })).toBeUndefined();
    expect(isOne({ title, abstract: ABSTRACT }, { title, abstract: ABSTRACT, authors: [] })).toBe(true);
  });
});

describe("a renamed paper", () => {
  const renamed = { title: "LeafSum adds up what twigs bear" };

  it("is found by authors and abstract, cut off or not", () => {
    expect(isOne({ abstract: ABSTRACT }, { ...renamed, abstract: ABSTRACT })).toBe(true);
    expect(isOne({ abstract: ABSTRACT }, { ...renamed, abstract: ABSTRACT.slice(0, 200) })).toBe(true);
    expect(isOne({ abstract: ABSTRACT }, { ...renamed, abstract: OTHER_ABSTRACT })).toBe(false);
  });

  it("is not looked for in a catalogue, which lists each paper once", () => {
    const day = { abstract: ABSTRACT, publishedOn: "2020-05-03" };
    const listed = (left: string, right: string) =>
      isOne({ ...day, key: `${left}:1` }, { ...renamed, ...day, key: `${right}:2` });
    expect(listed("arxiv", "arxiv")).toBe(false);
    expect(listed("arxiv", "huggingface-daily")).toBe(true);
    expect(listed("bibtex", "bibtex")).toBe(true);
  });

  it("is found by abstract and day where one record names no authors", () => {
    const day = { abstract: ABSTRACT, publishedOn: "2020-05-03" };
    expect(isOne(day, { ...renamed, ...day, authors: [], publishedOn: "2020-05-04" })).toBe(true);
    expect(isOne(day, { ...renamed, ...day, authors: [], publishedOn: "2020-06-04" })).toBe(false);
  });

  it("is for a person to judge where one record names neither authors nor day", () => {
    const found = link({ abstract: ABSTRACT }, { ...renamed, abstract: ABSTRACT, authors: [] });
    expect(found?.strength).toBe(STRENGTH.WEAK);
  });

  it("is found by a whole list of authors, the day and words alike", () => {
    const authors = ["Ada Fir", "Bob Oak", "Carl Elm", "Dora Yew", "Eve Ash", "Finn Box", "Gil Bay", "Hal Ivy"];
    const rewritten =
      "A camera below a crown never sees all leaves, since they hide each other. Following twigs, whose leaves by age are learned, we add counts up for forty maples: three percent from counts by hand, for a hundredth of the labour.";
    const first = { authors, abstract: ABSTRACT, publishedOn: "2020-05-03" };
    const later = { title: "Leaves of trees counted by twigs", authors: [...authors, "Ira Yam"], abstract: rewritten };
    expect(isOne(first, { ...later, publishedOn: "2020-05-03" })).toBe(true);
    expect(isOne(first, { ...later, publishedOn: "2020-08-03" })).toBe(false);
    expect(isOne(first, { ...later, publishedOn: "2020-05-03", abstract: OTHER_ABSTRACT })).toBe(false);
  });
});

describe("a work printed twice", () => {
  it.each([
    ["a workshop and a conference", { venue: "Workshop on Leaves" }, { venue: "Conference on Trees" }],
    ["two venues and years", { venue: "Conference on Trees" }, { venue: "Journal of Leaves", year: 2021 }],
    ["an extended abstract", {}, { title: `${TITLE} (Extended Abstract)` }],
  ])("%s", (_, left, right) => expect(link(left, right)?.strength).toBe(STRENGTH.VERSION));
});

describe("paperLink", () => {
  it("calls a shared id by its name, whatever else differs", () => {
    const ids = (id: string) => ({ externalIds: [id] });
    expect(link(ids("arxiv:2001.00001"), { ...ids("arxiv:2001.00001"), title: "Roots", authors: [] })).toEqual({
      left: "one",
      right: "two",
      strength: STRENGTH.EXACT,
      reason: "same arXiv id",
    });
  });

  it("is the same whichever record comes first, and links only what meets in a block", () => {
    const words = fc.constantFrom("leaves", "roots", "of", "the", "trees", "2019", "II", "LEAF:", "count", "树叶");
    const text = fc.constantFrom(ABSTRACT, OTHER_ABSTRACT, ABSTRACT.slice(0, 180), ABSTRACT.slice(100));
    const traits = fc.record(
      {
        title: fc.array(words, { minLength: 1, maxLength: 6 }).map((list) => list.join(" ")),
        authors: fc.uniqueArray(fc.constantFrom("Ada Fir", "A. Fir", "Bob Oak", "Carl Elm"), { maxLength: 3 }),
        abstract: text,
        year: fc.integer({ min: 2018, max: 2020 }),
        publishedOn: fc.constantFrom("2019-03-01", "2019-03-02", "2020-01-01"),
        venue: fc.constantFrom("arXiv", "Workshop on Leaves", "Journal of Trees"),
      },
      { requiredKeys: ["title", "authors"] },
    );
    fc.assert(
      fc.property(traits, traits, (one, other) => {
        const [left, right] = [
          { key: "one", externalIds: [], ...one },
          { key: "two", externalIds: [], ...other },
        ];
        const found = paperLink(left, right);
        expect(paperLink(right, left)).toEqual(found);
        if (found) expect(keysOf(paperBlocks(left)).some((key) => keysOf(paperBlocks(right)).includes(key))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it("has at most six short block keys for a record", () => {
    const keys = keysOf(paperBlocks(paper({ abstract: ABSTRACT })));
    expect(keys.length).toBeLessThanOrEqual(6);
    for (const key of keys) expect(key.length).toBeLessThanOrEqual(20);
  });

  const keysOf = ({ title, text, sketches }: PaperBlocks) => [
    `title ${title}`,
    ...(text ? [`text ${text}`] : []),
    ...sketches.map((sketch) => `sketch ${sketch}`),
  ];
});
