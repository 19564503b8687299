import { Lexicon } from "../../../src/extract/lexicon/lexicon.js";
import { parseLexicon } from "../../../src/extract/lexicon/parse-lexicon.js";
import { type Reading, readNames } from "../../../src/extract/rules/reading.js";
import { readText } from "../../../src/extract/text/read-text.js";
import type { TextField } from "../../../src/model/provenance.js";

const ROWS = [
  ["kind", "name", "aliases", "case", "cue", "variantOf", "arxiv"],
  ["method", "Transformer", "Transformer network", "any", "", "", "1706.03762"],
  ["method", "LoRA", "Low-Rank Adaptation", "any", "", "", "2106.09685"],
  ["method", "BERT", "Bidirectional Encoder Representations from Transformers", "", "", "Transformer", ""],
  ["method", "ResNet", "residual network", "any", "", "", ""],
  ["method", "Adam", "Adaptive Moment Estimation", "exact", "yes", "", ""],
  ["method", "LARS", "Layer-wise Adaptive Rate Scaling", "", "yes", "", ""],
  ["method", "Maximum likelihood estimation", "=MLE", "any", "", "", ""],
  ["method", "Group Relative Policy Optimization", "=GRPO", "any", "", "", ""],
  ["dataset", "COCO", "Common Objects in Context; MS COCO", "exact", "", "", ""],
  ["dataset", "ImageNet", "", "", "", "", ""],
  ["dataset", "CIFAR-10", "", "", "", "", ""],
  ["dataset", "GSM8K", "", "exact", "", "", ""],
  ["dataset", "MATH", "MATH dataset", "exact", "", "", ""],
  ["dataset", "MM-MATH", "", "exact", "", "", ""],
  ["dataset", "LandCover.ai", "", "", "", "", ""],
  ["method", "IA3", "(IA)^3", "", "", "", ""],
  ["dataset", "SPACE", "", "exact", "yes", "", ""],
  ["task", "object detection", "COCO detection", "", "", "", ""],
  ["task", "image generation", "image synthesis", "", "", "", ""],
  ["task", "image editing", "", "", "", "", ""],
  ["task", "video generation", "", "", "", "", ""],
  ["task", "mathematical reasoning", "", "", "", "", ""],
  ["task", "retrieval", "", "", "yes", "", ""],
];

/** A lexicon of a few rows, so that tests of rules do not hang on what the shipped one holds. */
export const smallLexicon = new Lexicon(parseLexicon(ROWS.map((row) => row.join("\t")).join("\n"), "small.tsv"));

/** What the rules read of one field of text. */
export const reading = (text: string, field: TextField = "abstract"): Reading =>
  readNames(readText(field, text), smallLexicon);

/** The text of spans, which must lie inside it. */
export const slices = (
  { read: { text } }: Pick<Reading, "read">,
  spans: readonly { readonly start: number; readonly end: number }[],
): readonly string[] => spans.map(({ start, end }) => text.slice(start, end));
