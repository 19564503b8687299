import { describe, expect, it } from "vitest";
import { confidenceOf } from "../../../../src/extract/confidence.js";
import { type Sighting, Unions } from "../../../../src/extract/resolve/groups.js";
import { mergeSightings } from "../../../../src/extract/resolve/merge-sightings.js";
import { nameKey } from "../../../../src/extract/rules/name-key.js";
import { smallLexicon } from "../small-lexicon.js";

const NOTHING = { blocked: new Set<string>(), longForms: new Map<string, string>() };

const sighting = (surface: string, more: Partial<Sighting> = {}): Sighting => ({
  field: "abstract",
  start: 0,
  end: surface.length,
  surface,
  key: surface.toLowerCase(),
  kind: "method",
  kindWeight: 1,
  role: "USED",
  rule: "lexicon-name",
  score: 1,
  ...more,
});

describe("unions of keys", () => {
  it("are one whichever way they were joined", () => {
    const unions = new Unions();
    unions.join("a", "b");
    unions.join("c", "d");
    unions.join("b", "d");
    expect(new Set(["a", "b", "c", "d"].map((key) => unions.find(key))).size).toBe(1);
    expect(unions.find("e")).toBe("e");
  });
});

describe("sightings of one name", () => {
  it("become one group: the kind of most weight, introduced where any sighting says so", () => {
    const unions = new Unions();
    unions.join("foonet", "foo network");
    const groups = mergeSightings(
      [
        sighting("FooNet", { kind: "dataset", kindWeight: 0.5 }),
        sighting("Foo Network", { role: "INTRODUCED", rule: "proposed-name", kindWeight: 2 }),
        sighting("BarNet"),
      ],
      NOTHING,
      unions,
      smallLexicon,
    );
    expect(groups.map(({ kind, name, role }) => [kind, name, role])).toEqual([
      ["method", "Foo Network", "INTRODUCED"],
      ["method", "BarNet", "USED"],
    ]);
    expect(groups[0]?.aliases).toEqual(["FooNet"]);
  });

  it("take the lexicon's name and spellings when they are used, the title's spelling when they are the paper's own", () => {
    const entry = {
      kind: "method" as const,
      name: "Low-Rank Adaptation",
      forms: [
        { text: "Low-Rank Adaptation", exact: false, cue: false },
        { text: "LoRA", exact: true, cue: false },
      ],
      at: "test",
    };
    const [used] = mergeSightings([sighting("LoRA", { entry })], NOTHING, new Unions(), smallLexicon);
    expect([used?.name, used?.aliases]).toEqual(["Low-Rank Adaptation", ["LoRA"]]);
    const titled = { key: "foo", role: "INTRODUCED", rule: "title-name", field: "title" } as const;
    const [own] = mergeSightings(
      [sighting("FOO", { ...titled, field: "abstract", rule: "own-name" }), sighting("Foo", titled)],
      NOTHING,
      new Unions(),
      smallLexicon,
    );
    expect(own?.name).toBe("Foo");
  });

  it("go by what the paper says they mean where the world has the short form for something else", () => {
    const longForms = new Map([[nameKey("LaRS"), "Light Ray Sampling"]]);
    const [taken] = mergeSightings([sighting("LaRS")], { ...NOTHING, longForms }, new Unions(), smallLexicon);
    expect(taken).toMatchObject({ name: "Light Ray Sampling", aliases: ["LaRS"] });
    const [known] = mergeSightings([sighting("LARS")], NOTHING, new Unions(), smallLexicon);
    expect(known).toMatchObject({ name: "LARS", aliases: ["Layer-wise Adaptive Rate Scaling"] });
    const [other] = mergeSightings([sighting("FOO")], { ...NOTHING, longForms }, new Unions(), smallLexicon);
    expect(other?.name).toBe("FOO");
  });

  it("vanish when their key is blocked, unless the lexicon knows them", () => {
    const entry = { kind: "method" as const, name: "Foo", forms: [], at: "test" };
    const seen = { ...NOTHING, blocked: new Set(["foo"]) };
    expect(mergeSightings([sighting("Foo")], seen, new Unions(), smallLexicon)).toEqual([]);
    expect(mergeSightings([sighting("Foo", { entry })], seen, new Unions(), smallLexicon)).toHaveLength(1);
  });
});

describe("confidence", () => {
  const of = (...sightings: Sighting[]) =>
    confidenceOf({ kind: "method", name: "x", aliases: [], role: "USED", sightings });

  it("is a probability that grows with every further sighting", () => {
    const one = of(sighting("FooNet", { rule: "coined-name", score: 0.5 }));
    const two = of(
      sighting("FooNet", { rule: "coined-name", score: 0.5 }),
      sighting("FooNet", { rule: "coined-name", score: 0.15 }),
    );
    expect(one).toBeGreaterThan(0);
    expect(two).toBeGreaterThan(one);
    expect(two).toBeLessThan(1);
  });

  it("is lower for a task named once in an abstract than for one in a title or named twice", () => {
    const task = (...sightings: Sighting[]) =>
      confidenceOf({ kind: "task", name: "x", aliases: [], role: "USED", sightings });
    const once = sighting("parsing", { kind: "task" });
    expect(task({ ...once, field: "title" })).toBeGreaterThan(task(once));
    expect(task(once, once)).toBeGreaterThan(task(once));
  });

  it("is that of the strongest rule: the lexicon before a coined name, words beside before the bare shape", () => {
    const bare = of(sighting("FooNet", { rule: "coined-name", score: 0.15 }));
    const beside = of(sighting("FooNet", { rule: "coined-name", score: 0.5 }));
    const known = of(sighting("LoRA"));
    expect([bare < beside, beside < known, known >= 0.9, bare < 0.8]).toEqual([true, true, true, true]);
    expect(of(sighting("Adam", { score: 0.7 }))).toBeLessThan(0.9);
  });
});
