import { readdirSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { SHARED } from "../quality/corpus.js";
import { inRandomOrder, seededRandom } from "./seeded-random.js";

/** One input as `papergraph ingest` reads it. */
export interface SampleFile {
  readonly name: string;
  readonly text: string;
}

interface Cited {
  readonly id: string;
  readonly title: string;
  readonly abstract: string | null;
  readonly authors: readonly string[];
  readonly year: number;
  readonly venue: string | null;
  readonly references: readonly string[];
}

interface Acl {
  readonly id: string;
  readonly title: string;
  readonly year: string;
  readonly booktitle: string | null;
  readonly authors: readonly { readonly first: string | null; readonly last: string; readonly id: string | null }[];
}

/** Names that very many bear: papers of such people have much to do with each other. */
const COMMON = /\b(?:Wei|Yang|Jun|Jing|Xin|Lei|Hao|Yu) (?:Wang|Li|Zhang|Liu|Chen|Yang)\b/;

/**
 * Records of daily papers, arXiv, conference lists with references, and the ACL Anthology that have much to do with each
 * other: the same papers as several sources tell them, what they cite, and namesakes. Each in a format that is read.
 *
 * @param size how many papers of each of these groups
 */
export function readFourSources(size: number): readonly SampleFile[] {
  const random = seededRandom(7);
  const choose = <T>(items: readonly T[]) => inRandomOrder(items, random).slice(0, size);
  const daily = new Map(
    readdirSync(`${SHARED}/hf-daily`)
      .sort()
      .flatMap((file) => lines(`hf-daily/${file}`))
      .map((line) => [/"paper":\s*\{"id":\s*"([^"]+)"/.exec(line)?.[1] ?? "", line]),
  );
  const cited = new Map(
    lines("citations/papers-with-references.jsonl.gz").map((line) => {
      const paper = JSON.parse(line) as Cited;
      return [paper.id, paper];
    }),
  );
  const acl = lines("acl/acl-papers-to-2022.jsonl.gz").map((line) => JSON.parse(line) as Acl);
  const both = choose([...daily.keys()].filter((id) => cited.has(`arxiv:${id}`)).sort());
  const titles = new Map([...cited.values()].map((paper) => [lettersOf(paper.title), paper]));
  const printed = choose(acl.filter(({ title }) => titles.has(lettersOf(title))));
  const namesakes = choose(
    acl.filter(({ authors }) => authors.some(({ first, last }) => COMMON.test(`${first ?? ""} ${last}`))),
  );
  const inDaily = choose([...daily.keys()].filter((id) => COMMON.test(daily.get(id) ?? "")));
  const citing = choose(
    [...cited.values()].filter(({ references }) => references.some((id) => isId(id) && cited.has(id))),
  );
  const told = [
    ...both.flatMap((id) => cited.get(`arxiv:${id}`) ?? []),
    ...printed.flatMap(({ title }) => titles.get(lettersOf(title)) ?? []),
    ...citing,
  ];
  const targets = citing.flatMap(({ references }) =>
    references
      .filter(isId)
      .slice(0, 2)
      .flatMap((id) => cited.get(id) ?? []),
  );
  const dailyIds = new Set([...both, ...inDaily]);
  const arxivIds = new Set([...dailyIds, ...told.concat(targets).map(({ id }) => id.replace(/^arxiv:/, ""))]);
  return [
    { name: "daily.jsonl", text: [...dailyIds].map((id) => daily.get(id)).join("\n") },
    {
      name: "arxiv.jsonl",
      text: lines("arxiv/arxiv-metadata.kaggle-shape.jsonl.gz")
        .filter((line) => arxivIds.has(/^\{"id":\s*"([^"]+)"/.exec(line)?.[1] ?? ""))
        .join("\n"),
    },
    { name: "cited.jsonl", text: [...new Set([...told, ...targets])].map(ownRecord).join("\n") },
    { name: "anthology.xml", text: anthology([...new Set([...printed, ...namesakes])]) },
  ];
}

function lines(file: string): readonly string[] {
  return gunzipSync(readFileSync(`${SHARED}/${file}`))
    .toString("utf8")
    .split("\n")
    .filter((line) => line !== "");
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

/** Ids of conference lists, and arXiv ids that lost a zero, are none of the world's. */
function isId(id: string): boolean {
  return /^(?:arxiv:\d{4}\.\d{5}$|acl:|openreview:)/.test(id);
}

function ownRecord({ id, title, abstract, authors, year, venue, references }: Cited): string {
  return JSON.stringify({
    title,
    ...(isId(id) ? { externalIds: [id] } : {}),
    ...(abstract ? { abstract } : {}),
    authors,
    year,
    ...(venue ? { venue } : {}),
    references: references.filter(isId),
  });
}

function anthology(papers: readonly Acl[]): string {
  const volumes = papers.map(
    ({ id, title, year, booktitle, authors }) =>
      `<volume id="1"><meta><booktitle>${escaped(booktitle ?? "")}</booktitle><year>${year}</year></meta>\n` +
      `<paper id="1"><title>${escaped(title)}</title>${authors
        .map(
          ({ first, last, id: person }) =>
            `<author${person ? ` id="${escaped(person)}"` : ""}><first>${escaped(first ?? "")}</first><last>${escaped(last)}</last></author>`,
        )
        .join("")}<url>${escaped(id)}</url></paper></volume>`,
  );
  return `<?xml version='1.0' encoding='UTF-8'?>\n<collection id="X">\n${volumes.join("\n")}\n</collection>\n`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
