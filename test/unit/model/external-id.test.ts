import { describe, expect, it } from "vitest";
import { normalizeArxivId, normalizeDoi, normalizeExternalId } from "../../../src/model/external-id.js";

describe("normalizeArxivId", () => {
  it.each([
    ["2401.00001", "2401.00001"],
    ["arXiv:2401.00001v3", "2401.00001"],
    ["https://arxiv.org/abs/2503.02130", "2503.02130"],
    ["http://www.arxiv.org/pdf/1706.03762v7.pdf", "1706.03762"],
    ["quant-ph/0201082v1", "quant-ph/0201082"],
    ["math.GT/0309136", "math.gt/0309136"],
    ["803.3946", undefined],
    ["0803.3946", "0803.3946"],
    ["2503.0213", undefined],
    ["2513.00001", undefined],
    ["2503.213", undefined],
    ["", undefined],
  ])("%j: %j", (given, expected) => expect(normalizeArxivId(given)).toBe(expected));
});

describe("normalizeDoi", () => {
  it("drops the resolver and the case", () => {
    expect(normalizeDoi("https://doi.org/10.1145/ABC.1")).toEqual({ scheme: "doi", value: "10.1145/abc.1" });
  });
  it("reads an arXiv DOI as an arXiv id", () => {
    expect(normalizeDoi("10.48550/arXiv.2401.00001")).toEqual({ scheme: "arxiv", value: "2401.00001" });
  });
  it("refuses what is not a DOI", () => expect(normalizeDoi("doi.org/abc")).toBeUndefined());
});

describe("normalizeExternalId", () => {
  it.each([
    ["orcid", "https://orcid.org/0000-0002-1825-009x", "0000-0002-1825-009X"],
    ["orcid", "0000-0002", undefined],
    ["huggingface", " user ", "user"],
    ["openreview", "two words", undefined],
  ] as const)("%s %j: %j", (scheme, given, expected) =>
    expect(normalizeExternalId(scheme, given)?.value).toBe(expected),
  );
});
