import { beforeAll, describe, expect, it } from "vitest";
import { searchKeys, spacelessKeys } from "../../src/model/search-keys.js";
import type { GraphStore, Statement, Term, TermMatch } from "../../src/store/graph-store.js";
import { foldText } from "../../src/util/fold-text.js";
import { describeEachStore } from "../support/stores.js";

const say = (text: string, parameters: Statement["parameters"] = {}): Statement => ({ text, parameters });

const PAPERS = [
  ["title", "Low-Rank Adaptation for CAMO++", "We adapt weights.", 3],
  ["abstract", "Another work", "A study of LOW precision, of GPT-3.5 and Fréchet distance.", 9],
  ["accent", "Fréchet means and naïve Bayes", "Nothing here.", 0],
  ["no-abstract", "The art of and", undefined, 1],
  ["other", "Unrelated", 'Don\'t look: (AND) OR "quotes".', 0],
  ["chinese", "强化学习的优化", "本文研究 GRPO。", 0],
  ["japanese", "カメラの位置", "深層学習です", 0],
  ["thai", "การเรียนรู้ของเครื่อง", undefined, 0],
] as const;

/** Own name, other names, papers. */
const METHODS = [
  ["LoRA", ["Low-Rank Adaptation"], 40],
  ["LoRA-FA", [], 2],
  ["QLoRA", [], 30],
  ["Lora Adapters", ["LA"], 90],
  ["Adaptation", ["LoRA"], 5],
  ["C++", [], 1],
  ["Low-Rank Adaptation of Everything", [], 7],
  ["注意力机制", [], 6],
] as const;

describeEachStore("graph store: words", (open) => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await open();
    await store.applySchema();
    const papers = PAPERS.map(([id, title, abstract, citedByCount]) => ({
      id: `paper:${id}`,
      title,
      titleKey: foldText(title),
      searchText: foldText(title),
      searchKeys: spacelessKeys([title, abstract ?? ""]).join(" "),
      citedByCount,
      ...(abstract ? { abstract } : {}),
    }));
    const methods = METHODS.map(([name, aliases, paperCount], at) => ({
      id: `method:${at}`,
      name,
      searchText: [name, ...aliases].map(foldText).join(" "),
      searchKeys: searchKeys([name], aliases),
      paperCount,
    }));
    await store.write([
      say("UNWIND $papers AS row CREATE (p:Paper {id: row.id}) SET p = row", { papers }),
      say("UNWIND $methods AS row CREATE (m:Method {id: row.id}) SET m = row", { methods }),
      say(
        "UNWIND range(1, 40) AS k CREATE (:Task {id: 'task:' + toString(k), searchText: 'same name', paperCount: 1})",
      ),
      say("CREATE (:Task {id: 'task:best', searchText: 'same same', paperCount: 1})"),
    ]);
  });

  describe("search", () => {
    const ids = async (text: string, needsAll = false) => {
      const words = text.split(" ").map((each) => ({ word: foldText(each), written: each, weight: 1 }));
      const hits = await store.search({ kind: "Paper", words, needsAll }, 100);
      return hits.map(({ id }) => id.replace("paper:", ""));
    };

    it.each<[string, string[]]>([
      ["low", ["abstract", "title"]],
      ["adaptation weights", ["title"]],
      ["fréchet", ["abstract", "accent"]],
      ["frechet", ["accent"]],
      ["gpt", ["abstract"]],
      ["nowhere", []],
      ["学习", ["chinese"]],
      ["学習", ["japanese"]],
      ["メラ", ["japanese"]],
    ])("finds for %j exactly %j", async (text, expected) => {
      expect((await ids(text)).sort()).toEqual(expected);
    });

    it("asks for every word where it is told to, wherever each is", async () => {
      expect(await ids("adaptation weights", true)).toEqual(["title"]);
      expect(await ids("another low fréchet", true)).toEqual(["abstract"]);
      expect(await ids("adaptation nowhere", true)).toEqual([]);
    });

    it("puts a word of the title before the same word of an abstract, and the weightier word before others", async () => {
      expect(await ids("low")).toEqual(["title", "abstract"]);
      const weighted = (first: number, second: number) =>
        store.search(
          {
            kind: "Paper",
            words: [
              { word: "unrelated", weight: first },
              { word: "another", weight: second },
            ],
          },
          1,
        );
      expect((await weighted(5, 1))[0]?.id).toBe("paper:other");
      expect((await weighted(1, 5))[0]?.id).toBe("paper:abstract");
    });

    it("cuts at the limit, ties by id, whatever the limit", async () => {
      const query = { kind: "Task", words: [{ word: "same", weight: 1 }] } as const;
      const all = await store.search(query, 1_000);
      expect(all).toHaveLength(41);
      expect(all[0]?.id).toBe("task:best");
      const rest = all.slice(1).map(({ id }) => id);
      expect(rest).toEqual([...rest].sort());
      for (const limit of [0, 1, 2, 7, 41]) expect(await store.search(query, limit)).toEqual(all.slice(0, limit));
    });

    it("finds nothing for no words", async () => {
      expect(await store.search({ kind: "Paper", words: [] }, 5)).toEqual([]);
    });
  });

  describe("find", () => {
    const terms = (match: TermMatch, ...texts: string[]): readonly Term[] => texts.map((text) => ({ text, match }));
    const found = async (kind: "Paper" | "Method", ...anyOf: (readonly Term[])[]) => {
      const hits = await store.find({ kinds: [kind], anyOf }, 100);
      expect(await store.countFound({ kinds: [kind], anyOf })).toBe(hits.length);
      return hits.map(({ id }) => {
        const key = id.slice(id.indexOf(":") + 1);
        return kind === "Method" ? METHODS[Number(key)]?.[0] : key;
      });
    };

    it.each<[TermMatch, string, string[]]>([
      ["NAME", "lora", ["LoRA"]],
      ["NAME", "lo ra", ["LoRA"]],
      ["ANY_NAME", "lora", ["LoRA", "Adaptation"]],
      ["ANY_NAME", "low rank adaptation", ["LoRA"]],
      ["NAME_START", "lora", ["Lora Adapters", "LoRA", "Adaptation", "LoRA-FA"]],
      ["NAME_START", "low r", ["LoRA", "Low-Rank Adaptation of Everything"]],
      ["NAME_START", "rank", []],
      ["NAME_START", "注意", ["注意力机制"]],
      ["WORD", "adaptation", ["LoRA", "Low-Rank Adaptation of Everything", "Adaptation"]],
      ["WORD", "lor", []],
      ["WORD", "c++", ["C++"]],
      ["WORD", "c", []],
      ["WORD", "意力", ["注意力机制"]],
      ["WORD_START", "adapt", ["Lora Adapters", "LoRA", "Low-Rank Adaptation of Everything", "Adaptation"]],
      ["WORD_START", "制", ["注意力机制"]],
      ["TYPO", "lroa", ["Lora Adapters", "LoRA", "Adaptation", "LoRA-FA"]],
      ["TYPO", "lora", ["Lora Adapters", "LoRA", "QLoRA", "Adaptation", "LoRA-FA"]],
      ["TYPO", "adpatatoin", ["LoRA", "Low-Rank Adaptation of Everything", "Adaptation"]],
      ["TYPO", "lorazz", []],
    ])("meets %s %j with the methods %j", async (match, text, expected) => {
      expect(await found("Method", terms(match, text))).toEqual(expected);
    });

    it.each<[TermMatch, string, string[]]>([
      ["NAME", "another work", ["abstract"]],
      ["NAME", "another", []],
      ["NAME_START", "another", ["abstract"]],
      ["ANY_NAME", "强化学习的优化", ["chinese"]],
      ["NAME_START", "强化", ["chinese"]],
      ["WORD", "low", ["title"]],
      ["WORD", "习的", ["chinese"]],
      ["WORD", "รู้ข", ["thai"]],
      ["TEXT", "low", ["abstract", "title"]],
      ["TEXT", "研究", ["chinese"]],
      ["WORD_START", "adap", ["title"]],
      ["TYPO", "frehcet", ["accent"]],
    ])("meets %s %j with the papers %j", async (match, text, expected) => {
      expect(await found("Paper", terms(match, text))).toEqual(expected);
    });

    it("asks for all terms of a condition, and any condition, each node once", async () => {
      expect(await found("Method", terms("WORD", "low", "everything"))).toEqual(["Low-Rank Adaptation of Everything"]);
      expect(await found("Method", terms("NAME", "lora"), terms("WORD", "lora", "fa"), terms("WORD", "lora"))).toEqual([
        "Lora Adapters",
        "LoRA",
        "Adaptation",
        "LoRA-FA",
      ]);
      expect(await found("Paper", terms("NAME", "another work"), terms("TEXT", "low"))).toEqual(["abstract", "title"]);
      expect(await found("Paper")).toEqual([]);
    });

    it("joins kinds in one order: degree, length, kind, id; and cuts it at the limit", async () => {
      const query = {
        kinds: ["Paper", "Method", "Task"],
        anyOf: [terms("WORD", "low"), terms("WORD", "same")],
      } as const;
      const all = await store.find(query, 1_000);
      expect(all.map(({ degree }) => degree)).toEqual([40, 7, 3, ...Array.from({ length: 41 }, () => 1)]);
      expect(all.slice(3).map(({ id }) => id)).toEqual(
        [...Array.from({ length: 40 }, (_, k) => `task:${k + 1}`), "task:best"].sort(),
      );
      expect(await store.find(query, 5)).toEqual(all.slice(0, 5));
      expect(await store.countFound(query)).toBe(44);
    });
  });

  it("follows changes and deletions, whether or not a write says what it changes", async () => {
    const has = async (word: string) => (await store.search({ kind: "Venue", words: [{ word, weight: 1 }] }, 5)).length;
    await store.write([say("CREATE (:Venue {id: 'venue:x', searchText: 'first words', paperCount: 1})")]);
    expect(await has("first")).toBe(1);
    await store.write([say("MATCH (v:Venue {id: 'venue:x'}) SET v.searchText = 'second words'")]);
    expect([await has("first"), await has("second")]).toEqual([0, 1]);
    const changes = [{ label: "Venue", keys: ["venue:x"] }] as const;
    await store.write([{ ...say("MATCH (v:Venue) SET v.searchText = 'third', v.paperCount = 7"), changes }]);
    expect([await has("second"), await has("third")]).toEqual([0, 1]);
    const [hit] = await store.find({ kinds: ["Venue"], anyOf: [[{ text: "third", match: "WORD" }]] }, 5);
    expect(hit).toEqual({ id: "venue:x", kind: "Venue", degree: 7, length: 5 });
    await store.write([{ ...say("MATCH (v:Venue {id: 'venue:x'}) DELETE v"), changes }]);
    expect(await has("third")).toBe(0);
  });

  it("keeps nothing of a write that failed", async () => {
    await store.write([say("CREATE (:Topic {id: 'topic:x', searchText: 'once'})")]);
    await expect(store.write([say("CREATE (:Topic {id: 'topic:x', searchText: 'never'})")])).rejects.toMatchObject({
      code: "QUERY_FAILED",
    });
    const count = (text: string) => store.countFound({ kinds: ["Topic"], anyOf: [[{ text, match: "WORD" }]] });
    expect([await count("never"), await count("once")]).toEqual([0, 1]);
  });
});
