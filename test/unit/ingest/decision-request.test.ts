import { describe, expect, it } from "vitest";
import { readDecisionRequest } from "../../../src/ingest/decision-request.js";

const TWO = ["paper:arxiv:1", "paper:arxiv:2"];

describe("readDecisionRequest", () => {
  it("reads what is said, and of which kind", () => {
    expect(readDecisionRequest({ same: TWO, different: null })).toEqual({ verb: "same", kind: "Paper", ids: TWO });
    const people = ["author:orcid:1", "author:record:r#1"];
    expect(readDecisionRequest({ different: people, reason: "x", person: "y" })).toEqual({
      verb: "different",
      kind: "Author",
      ids: people,
    });
    expect(readDecisionRequest({ accept: ["paper:arxiv:1", "dataset:squad"], role: "USED" })).toEqual({
      verb: "accept",
      kind: "Dataset",
      paper: "paper:arxiv:1",
      node: "dataset:squad",
      role: "USED",
    });
  });

  it.each([
    [{}, /exactly one of same, different, accept, reject, rename, but given "none"/],
    [{ same: TWO, different: TWO }, /exactly one of .*, but given "same and different"/],
    [{ same: TWO.slice(1) }, /same as 2 to 50 ids/],
    [{ same: [TWO[0], TWO[0]] }, /same as 2 to 50 ids, each once/],
    [{ different: "paper:arxiv:1" }, /different as 2 to 50 ids/],
    [{ same: [1, 2] }, /same as 2 to 50 ids/],
    [{ same: Array.from({ length: 51 }, (_, at) => `paper:arxiv:${at}`) }, /same as 2 to 50 ids/],
    [{ same: ["paper:arxiv:1", "author:orcid:1"] }, /papers alone, or of authors alone/],
    [{ same: ["method:lora", "method:adam"] }, /papers alone, or of authors alone/],
    [{ same: ["1", "2"] }, /papers alone, or of authors alone/],
    [{ same: TWO, reason: "x".repeat(1001) }, /reason as a text of at most 1000 characters/],
    [{ accept: ["paper:arxiv:1"] }, /accept as the id of a paper, and that of a method/],
    [{ accept: ["paper:arxiv:1", "venue:acl"] }, /accept as the id of a paper, and that of a method/],
    [{ reject: ["method:lora", "paper:arxiv:1"] }, /reject as the id of a paper, and that of a method/],
    [{ reject: [...TWO, "method:lora"] }, /reject as the id of a paper, and that of a method/],
    [{ accept: ["paper:arxiv:1", "method:lora"], role: "LIKED" }, /role as one of COMPARED, USED, INTRODUCED/],
    [{ reject: ["paper:arxiv:1", "method:lora"], role: "USED" }, /a role with accept alone/],
    [{ rename: ["method:lora"] }, /a name of at most 300 characters with a letter or digit, but given ""/],
    [{ rename: ["method:lora", "…"] }, /a name of at most 300 characters with a letter or digit/],
    [{ rename: ["method:lora", "x".repeat(301)] }, /a name of at most 300 characters/],
    [
      { rename: ["paper:arxiv:1", "A title"] },
      /rename as the id of an author or of a node known by name, and the name/,
    ],
    [{ rename: ["repository:github.com/a/b", "b"] }, /rename as the id of an author or of a node known by name/],
    [{ same: TWO, person: 7 }, /person as a text of at most 200 characters/],
  ])("refuses %j", (given, sentence) => {
    expect(() => readDecisionRequest(given)).toThrow(sentence);
  });
});
