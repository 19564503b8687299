import fc from "fast-check";
import { expect, it } from "vitest";
import { packAuthorIds, readAuthorIds } from "../../../src/model/author-ids.js";

const RECORD = "acl-anthology:2020.acl-main.1";
const ids = fc.array(
  fc.oneof(
    fc.constant(null),
    fc.nat(50).map((place) => `author:record:${RECORD}#${place}`),
    fc.nat(50).map((place) => `author:record:${RECORD}0#${place}`),
    fc.stringMatching(/^[#:a-z0-9]+$/).map((rest) => `author:huggingface:${rest}`),
  ),
);

it("are read as they were written, by this version or by one that kept them whole", () => {
  fc.assert(
    fc.property(ids, (given) => {
      expect(readAuthorIds(RECORD, packAuthorIds(RECORD, given))).toEqual(given);
      const whole = given.map((id) => id ?? "");
      expect(readAuthorIds(RECORD, whole)).toEqual(given);
    }),
  );
});

it("say no key of the record again", () => {
  expect(packAuthorIds("dblp:a", ["author:record:dblp:a#2", null, "author:orcid:0000-0001"])).toEqual([
    "#2",
    "",
    "orcid:0000-0001",
  ]);
});

it("are none where a record keeps none", () => {
  expect(readAuthorIds(RECORD, null)).toEqual([]);
});
