import { describe, expect, it } from "vitest";
import { identifyAuthors } from "../../../src/identity/identify-authors.js";
import { identifyPapers } from "../../../src/identity/identify-papers.js";
import type { IdentityLookup, KnownAuthor } from "../../../src/identity/identity-lookup.js";
import type { NodeId } from "../../../src/model/ids.js";
import { arxiv, authorRecord, paperRecord } from "../../support/records.js";

const nothing: IdentityLookup = {
  nodesByExternalId: async () => new Map(),
  papersByText: async () => [],
  authorsByName: async () => [],
  authorsOfPapers: async () => new Map(),
};

const title = "Learning to Sort Pebbles by Weight";
const P = "paper:known" as NodeId<"Paper">;
const huggingface = (value: string) => ({ scheme: "huggingface", value }) as const;

describe("identifyPapers", () => {
  it("gives two records of one paper in a batch one id, by external id or by title", async () => {
    const records = [
      paperRecord({ title, externalIds: [arxiv("2401.00001")] }),
      paperRecord({ title: "Another Name for the Same Work", externalIds: [arxiv("2401.00001")] }),
      paperRecord({ title: "LEARNING to sort  pebbles, by weight" }),
      paperRecord({ title, externalIds: [arxiv("2401.00002")] }),
    ];
    const [a, b, c, d] = await identifyPapers(records, nothing);
    expect(b).toBe(a);
    expect(c).toBe(a);
    expect(d).not.toBe(a);
  });

  it("finds papers that the graph already has", async () => {
    const known = { id: P, titleKey: "learning to sort pebbles by weight", externalIds: [], authorNameKeys: [] };
    const lookup = { ...nothing, papersByText: async () => [known] };
    expect(await identifyPapers([paperRecord({ title, externalIds: [arxiv("2401.00001")] })], lookup)).toEqual([P]);
    const byId = { ...nothing, nodesByExternalId: async () => new Map([["arxiv:2401.00001", P as NodeId]]) };
    expect(await identifyPapers([paperRecord({ title: "x", externalIds: [arxiv("2401.00001")] })], byId)).toEqual([P]);
  });
});

describe("identifyAuthors", () => {
  const on = (id: string, ...authors: ReturnType<typeof authorRecord>[]) => ({
    id: id as NodeId<"Paper">,
    record: paperRecord({ title: id, authors }),
  });

  it("joins the same name across papers and drops a name that a paper repeats", async () => {
    const [first, second] = await identifyAuthors(
      [on("paper:1", authorRecord("Jane Doe"), authorRecord("Doe, Jane")), on("paper:2", authorRecord("JANE DOE"))],
      nothing,
    );
    expect(first?.map(({ record }) => record.name)).toEqual(["Jane Doe"]);
    expect(second?.[0]?.id).toBe(first?.[0]?.id);
  });

  it("keeps two people of one name apart when their ids differ, and says the name is ambiguous", async () => {
    const [[a] = [], [b] = []] = await identifyAuthors(
      [
        on("paper:1", authorRecord("Wei Wang", [huggingface("ww1")])),
        on("paper:2", authorRecord("Wei Wang", [huggingface("ww2")])),
      ],
      nothing,
    );
    expect(a?.id).not.toBe(b?.id);
    expect(b?.ambiguous).toBe(true);
  });

  it("takes a compatible name on the same paper for the same person", async () => {
    const here: KnownAuthor = { id: "author:1" as NodeId<"Author">, nameKey: "matthew l leavitt", externalIds: [] };
    const lookup = { ...nothing, authorsOfPapers: async () => new Map([["paper:1", [here]]]) };
    const [same] = await identifyAuthors([on("paper:1", authorRecord("Matthew Leavitt"))], lookup);
    const [other] = await identifyAuthors([on("paper:2", authorRecord("Matthew Leavitt"))], lookup);
    expect(same?.[0]?.id).toBe("author:1");
    expect(other?.[0]?.id).not.toBe("author:1");
  });
});
