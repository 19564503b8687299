import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AuthorMention } from "../../../../src/identity/people/author-mention.js";
import { NameRegister } from "../../../../src/identity/people/name-register.js";
import { partitionPeople } from "../../../../src/identity/people/partition-people.js";
import { personBlock } from "../../../../src/identity/people/person-blocks.js";
import { frequency, mentionsOf } from "./mentions.js";

const groupsOf = (mentions: readonly AuthorMention[], decisions?: Parameters<typeof partitionPeople>[2]) =>
  partitionPeople(mentions, new NameRegister(frequency), decisions).people.map((group) => group.mentions);

describe("partitionPeople", () => {
  it("lets a rare name suffice and asks a common one for a co-author", () => {
    expect(
      groupsOf(mentionsOf({ record: "a", authors: ["Ines Alder"] }, { record: "b", authors: ["Alder, Ines"] })),
    ).toEqual([["a#1", "b#1"]]);
    expect(
      groupsOf(mentionsOf({ record: "a", authors: ["Wei Wang"] }, { record: "b", authors: ["Wei Wang"] })),
    ).toEqual([["a#1"], ["b#1"]]);
    expect(
      groupsOf(
        mentionsOf(
          { record: "a", authors: ["Wei Wang", "Ines Alder"] },
          { record: "b", authors: ["Wei Wang", "Ines Alder"] },
        ),
      ),
    ).toEqual([
      ["a#1", "b#1"],
      ["a#2", "b#2"],
    ]);
  });

  it("keeps apart what one record names twice, two ids of one scheme, and names that contradict", () => {
    expect(groupsOf(mentionsOf({ record: "a", authors: ["Ines Alder", "Ines Alder"] }))).toEqual([["a#1"], ["a#2"]]);
    const withOrcid = (record: string, orcid: string) => ({
      record,
      authors: [{ name: "Ines Alder", externalIds: [`orcid:${orcid}`] }],
    });
    expect(groupsOf(mentionsOf(withOrcid("a", "1"), withOrcid("b", "2")))).toEqual([["a#1"], ["b#1"]]);
    expect(
      groupsOf(mentionsOf({ record: "a", authors: ["Ines Alder"] }, { record: "b", authors: ["Ida Alder"] })),
    ).toEqual([["a#1"], ["b#1"]]);
  });

  it("makes one author of one place of one paper, whatever ids its records state", () => {
    const people = partitionPeople(
      mentionsOf(
        { record: "a", paper: "p", authors: [{ name: "Wei Wang", externalIds: ["orcid:1"] }] },
        { record: "b", paper: "p", authors: [{ name: "W. Wang", externalIds: ["orcid:2"] }] },
      ),
      new NameRegister(frequency),
    ).people;
    expect(people.map(({ mentions, ambiguous }) => ({ mentions, ambiguous }))).toEqual([
      { mentions: ["a#1", "b#1"], ambiguous: true },
    ]);
  });

  it("believes an account only under the name that most papers give it", () => {
    const account = ["huggingface:hyew"];
    expect(
      groupsOf(
        mentionsOf(
          { record: "a", authors: [{ name: "Wren Dogwood", externalIds: account }, "Hana Yew"] },
          { record: "b", authors: [{ name: "Hana Yew", externalIds: account }] },
        ),
      ),
    ).toEqual([["a#1"], ["a#2", "b#1"]]);
  });

  it("obeys decisions before evidence", () => {
    const mentions = mentionsOf({ record: "a", authors: ["Ines Alder"] }, { record: "b", authors: ["Ines Alder"] });
    expect(groupsOf(mentions, { same: [], different: [["a#1", "b#1"]] })).toEqual([["a#1"], ["b#1"]]);
    const others = mentionsOf({ record: "a", authors: ["Ines Alder"] }, { record: "b", authors: ["Ines Birch"] });
    expect(groupsOf(others, { same: [["a#1", "b#1"]], different: [] })).toEqual([["a#1", "b#1"]]);
  });

  it("gives an id to one person only and says who else may be meant", () => {
    const orcid = ["orcid:1"];
    const { people, possible } = partitionPeople(
      mentionsOf(
        {
          record: "a",
          authors: [
            { name: "Ines Alder", externalIds: orcid },
            { name: "Ines Alder", externalIds: orcid },
          ],
        },
        { record: "b", authors: [{ name: "I. Alder", externalIds: orcid }] },
      ),
      new NameRegister(frequency),
    );
    expect(people.map(({ mentions, externalIds, ambiguous }) => ({ mentions, externalIds, ambiguous }))).toEqual([
      { mentions: ["a#1", "b#1"], externalIds: orcid, ambiguous: true },
      { mentions: ["a#2"], externalIds: [], ambiguous: true },
    ]);
    expect(people[0]?.evidence).toEqual([
      "same id orcid:1",
      "the name is rare",
      "2 people are printed as ines alder",
      "forbidden, though it speaks for one person: same id orcid:1",
    ]);
    expect(possible.map(({ left, right }) => [left, right])).toEqual([["a#2", "b#1"]]);
  });

  it("follows an id over a change of family name, and not to an unrelated name", () => {
    const orcid = ["orcid:1"];
    const named = (record: string, name: string) => ({ record, authors: [{ name, externalIds: orcid }] });
    expect(groupsOf(mentionsOf(named("a", "Ines Alder"), named("b", "Ines Birch")))).toEqual([["a#1", "b#1"]]);
    expect(groupsOf(mentionsOf(named("a", "Ines Alder"), named("b", "Esa Cedar")))).toEqual([["a#1"], ["b#1"]]);
  });

  it("joins spellings that share a rare co-author, and leaves a common one open", () => {
    const stated = (record: string, ...authors: string[]) => ({ record, authors });
    expect(groupsOf(mentionsOf(stated("a", "Wei Wang", "Ines Alder"), stated("b", "W. Wang", "I. Alder")))).toEqual([
      ["a#1", "b#1"],
      ["a#2", "b#2"],
    ]);
    const open = mentionsOf(stated("a", "Wei Wang", "Yang Li"), stated("b", "Wei Wang", "Yang Li"));
    expect(groupsOf(open).length).toBe(4);
  });

  it("leaves out what names nobody and keeps teams and people of one word", () => {
    expect(groupsOf(mentionsOf({ record: "a", authors: ["Oak Team", "Plato", "et al."] }))).toEqual([["a#1"], ["a#2"]]);
  });

  it("compares the crowds of two papers without comparing each with each", () => {
    const crowd = Array.from({ length: 600 }, (_, at) => `Given${at} Family${at}`);
    const { people } = partitionPeople(
      mentionsOf({ record: "a", authors: crowd }, { record: "b", authors: crowd }),
      new NameRegister(frequency),
    );
    expect(people.every(({ mentions }) => mentions.length === 2)).toBe(true);
  });

  const name = fc.constantFrom(
    "Wei Wang",
    "W. Wang",
    "Wei Li",
    "Yang Wang",
    "Ines Alder",
    "I. Alder",
    "Alder, Ida",
    "Esa Cedar",
  );
  const author = fc.record({
    name,
    externalIds: fc.subarray(["orcid:1", "orcid:2", "huggingface:x"], { maxLength: 1 }),
    affiliations: fc.subarray(["Oak University", "Elm Institute"], { maxLength: 1 }),
  });
  const papers = fc
    .array(
      fc.record({
        paper: fc.constantFrom("p", "q", "r", "s"),
        authors: fc.array(author, { minLength: 1, maxLength: 4 }),
      }),
      {
        maxLength: 8,
      },
    )
    .map((stated) => mentionsOf(...stated.map((each, at) => ({ ...each, record: `r${at}` }))));

  it("gives the same groups, doubts and open pairs for every order", () => {
    fc.assert(
      fc.property(papers, fc.nat(), (mentions, seed) => {
        const at = seed % (mentions.length || 1);
        const turned = [...mentions.slice(at), ...mentions.slice(0, at)].reverse();
        expect(partitionPeople(turned, new NameRegister(frequency))).toEqual(
          partitionPeople(mentions, new NameRegister(frequency)),
        );
      }),
    );
  });

  it("falls apart into what blocks and ids hold together", () => {
    fc.assert(
      fc.property(papers, (mentions) => {
        const whole = partitionPeople(mentions, new NameRegister(frequency)).people;
        const parts = closedParts(mentions).flatMap(
          (part) => partitionPeople(part, new NameRegister(frequency)).people,
        );
        const byFirst = (a: { mentions: readonly string[] }, b: { mentions: readonly string[] }) =>
          (a.mentions[0] ?? "") < (b.mentions[0] ?? "") ? -1 : 1;
        expect([...parts].sort(byFirst)).toEqual([...whole].sort(byFirst));
      }),
    );
  });

  it("holds no two mentions of one record in a person and no mention in two", () => {
    fc.assert(
      fc.property(papers, (mentions) => {
        const groups = groupsOf(mentions);
        expect(groups.flat().sort()).toEqual(mentions.map(({ key }) => key).sort());
        for (const group of groups) expect(new Set(group.map((key) => key.split("#")[0])).size).toBe(group.length);
      }),
    );
  });
});

/** Sets of mentions that share neither block nor id with each other, by repeated merging. */
function closedParts(mentions: readonly AuthorMention[]): readonly (readonly AuthorMention[])[] {
  let parts: { tags: Set<string>; mentions: AuthorMention[] }[] = [];
  for (const mention of mentions) {
    const tags = new Set([`block ${personBlock(mention.name)}`, ...mention.externalIds]);
    const touched = parts.filter((part) => [...part.tags].some((tag) => tags.has(tag)));
    parts = parts.filter((part) => !touched.includes(part));
    parts.push({
      tags: new Set([...tags, ...touched.flatMap((part) => [...part.tags])]),
      mentions: [...touched.flatMap((part) => part.mentions), mention],
    });
  }
  return parts.map((part) => part.mentions);
}
