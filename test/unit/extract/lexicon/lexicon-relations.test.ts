import { expect, it } from "vitest";
import { lexiconRelations } from "../../../../src/extract/lexicon/lexicon-relations.js";
import { readDefaultEntries } from "../../../../src/extract/lexicon/load-lexicon.js";
import { parseLexicon } from "../../../../src/extract/lexicon/parse-lexicon.js";

const rows = ["kind\tname\tvariantOf", "method\tBERT\tTransformer", "task\timage editing\timage generation"];

it("says which methods are variants and which tasks are parts, once each, and nothing of datasets", () => {
  const more = ["dataset\tVQAv2\tVQA", "method\tbert\tTransformer", "method\tLoop\tloop", "method\tTransformer\t"];
  expect(lexiconRelations(parseLexicon([...rows, ...more].join("\n"), "own.tsv"))).toEqual([
    { type: "VARIANT_OF", from: "BERT", to: "Transformer" },
    { type: "SUBTASK_OF", from: "image editing", to: "image generation" },
  ]);
});

it("holds well-known variants of the shipped lexicon", () => {
  const relations = lexiconRelations(readDefaultEntries()).map(({ type, from, to }) => `${from} ${type} ${to}`);
  expect(relations).toEqual(
    expect.arrayContaining([
      "QLoRA VARIANT_OF LoRA",
      "RoBERTa VARIANT_OF BERT",
      "AdamW VARIANT_OF Adam",
      "Diffusion Transformer VARIANT_OF Transformer",
      "medical visual question answering SUBTASK_OF visual question answering",
    ]),
  );
});
