import { readdirSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { PaperTraits } from "../../../src/identity/papers/paper-traits.js";
import { SHARED } from "../corpus.js";

/** A record of a paper without its ids, and the id that says which paper it is. */
export interface JudgedRecord {
  readonly traits: PaperTraits;
  /** `scheme:value`; `undefined` where the source gives none. */
  readonly gold: string | undefined;
  readonly source: "hf" | "arxiv" | "citations" | "acl";
}

/** Records of four sources, with their ids hidden. */
export function readPaperCorpus(): readonly JudgedRecord[] {
  return [...readDaily(), ...readArxiv(), ...readCitations(), ...readAcl()];
}

/** The records of other sources, and of arXiv those that others have too and one of ten of the rest. */
export function sampled(records: readonly JudgedRecord[]): readonly JudgedRecord[] {
  const elsewhere = new Set(records.flatMap(({ source, gold }) => (source === "arxiv" ? [] : (gold ?? []))));
  return records.filter(
    ({ source, gold }, at) => source !== "arxiv" || at % 10 === 0 || (gold !== undefined && elsewhere.has(gold)),
  );
}

function readDaily(): readonly JudgedRecord[] {
  interface Daily {
    readonly paper: {
      readonly id: string;
      readonly title: string;
      readonly summary: string;
      readonly publishedAt: string;
      readonly authors: readonly { readonly name: string }[];
    };
  }
  return readdirSync(`${SHARED}/hf-daily`)
    .sort()
    .flatMap((file) => readLines<Daily>(`hf-daily/${file}`))
    .map(({ paper }) => ({
      source: "hf",
      gold: `arxiv:${paper.id}`,
      traits: {
        key: `huggingface-daily:${paper.id}`,
        externalIds: [],
        title: paper.title,
        abstract: paper.summary,
        publishedOn: paper.publishedAt.slice(0, 10),
        authors: paper.authors.map(({ name }) => name),
      },
    }));
}

function readArxiv(): readonly JudgedRecord[] {
  interface Arxiv {
    readonly id: string;
    readonly title: string;
    readonly abstract: string;
    readonly versions: readonly { readonly created: string }[];
    readonly authors_parsed: readonly (readonly string[])[];
  }
  return readLines<Arxiv>("arxiv/arxiv-metadata.kaggle-shape.jsonl.gz").map((paper) => ({
    source: "arxiv",
    gold: `arxiv:${paper.id}`,
    traits: {
      key: `arxiv:${paper.id}`,
      externalIds: [],
      title: paper.title,
      abstract: paper.abstract,
      publishedOn: paper.versions[0]?.created.slice(0, 10) ?? "",
      authors: paper.authors_parsed.map(([last = "", first = ""]) => `${first} ${last}`.trim()),
    },
  }));
}

function readCitations(): readonly JudgedRecord[] {
  interface Cited {
    readonly id: string;
    readonly title: string;
    readonly abstract: string | null;
    readonly year: number;
    readonly venue: string | null;
    readonly authors: readonly string[];
  }
  return readLines<Cited>("citations/papers-with-references.jsonl.gz").map((paper) => ({
    source: "citations",
    gold: goldOfCitation(paper.id),
    traits: {
      key: `papergraph-jsonl:${paper.id}`,
      externalIds: [],
      title: paper.title,
      ...(paper.abstract ? { abstract: paper.abstract } : {}),
      year: paper.year,
      ...(paper.venue ? { venue: paper.venue } : {}),
      authors: paper.authors,
    },
  }));
}

/** Conference lists give the paper's OpenReview or ACL id after their own; arXiv ids that lost a zero say nothing. */
function goldOfCitation(id: string): string | undefined {
  if (!id.startsWith("conf:")) return id.startsWith("arxiv:") && !/^arxiv:\d{4}\.\d{4,5}$/.test(id) ? undefined : id;
  const [, list = "", value = ""] = /^conf:([^#]+)#(.+)$/.exec(id) ?? [];
  if (/^\d{4}\.[a-z]+-[a-z]+\.\d+$/.test(value)) return `acl:${value}`;
  return /^(?:nips|iclr|icml)\//.test(list) && /^[\w-]{9,12}$/.test(value) && !/^(?:site_|\d+$|[\da-f]+$)/.test(value)
    ? `openreview:${value}`
    : undefined;
}

function readAcl(): readonly JudgedRecord[] {
  interface Acl {
    readonly id: string;
    readonly title: string;
    readonly year: string;
    readonly booktitle: string | null;
    readonly authors: readonly { readonly first: string | null; readonly last: string }[];
  }
  return readLines<Acl>("acl/acl-papers-to-2022.jsonl.gz").map((paper) => ({
    source: "acl",
    gold: `acl:${paper.id}`,
    traits: {
      key: `acl-anthology:${paper.id}`,
      externalIds: [],
      title: paper.title,
      year: Number(paper.year),
      ...(paper.booktitle ? { venue: paper.booktitle } : {}),
      authors: paper.authors.map(({ first, last }) => `${first ?? ""} ${last}`.trim()),
    },
  }));
}

function readLines<T>(file: string): readonly T[] {
  return gunzipSync(readFileSync(`${SHARED}/${file}`))
    .toString("utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as T);
}
