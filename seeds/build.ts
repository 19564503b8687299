/**
 * Builds `seeds/papers.jsonl`, facts about real papers in papergraph's own JSONL: `npm run seeds -- <folder of source data>`.
 * The folder holds `hf-daily/*.jsonl.gz`, `citations/papers-with-references.jsonl.gz` and
 * `listing/daily-papers-search.authors.json`. Abstracts are read for the names they hold and left behind.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { createExtractor } from "../src/extract/create-extractor.js";
import { loadDefaultLexicon } from "../src/extract/lexicon/load-lexicon.js";
import { externalIdKey, normalizeExternalId } from "../src/model/external-id.js";
import type { Mention, MentionKind } from "../src/model/mention.js";
import { personNameKey } from "../src/model/person-name/person-name.js";
import { foldText } from "../src/util/fold-text.js";
import { settleRoles } from "./settle-roles.js";

const PAPERS = 3_000;
const LEAST_CONFIDENCE = 0.9;
const MOST_AUTHORS = 40;

interface Candidate {
  key: string;
  title: string;
  abstract?: string;
  year?: number;
  publishedOn?: string;
  venue?: string;
  authors: readonly string[];
  externalIds: Record<string, string>;
  repository?: string;
  upvotes: number;
  references: string[];
  citedBy: number;
  isListed: boolean;
}

const folder = process.argv[2];
if (!folder) throw new Error("expected the folder of the source data, given nothing: npm run seeds -- <folder>");
const candidates = new Map<string, Candidate>();
readListing(join(folder, "listing/daily-papers-search.authors.json"));
for (const file of readdirSync(join(folder, "hf-daily")).sort()) readDaily(join(folder, "hf-daily", file));
const keyOfId = readCitations(join(folder, "citations/papers-with-references.jsonl.gz"));
const chosen = choose();
write(chosen);

function readListing(file: string): void {
  type Listed = { title: string; arxiv_id: string; authors: string[]; arxiv_v1_date: string };
  for (const { title, arxiv_id, authors, arxiv_v1_date } of JSON.parse(readFileSync(file, "utf8")) as Listed[]) {
    const publishedOn = /^\d{4}-\d\d-\d\d/.exec(arxiv_v1_date)?.[0];
    merge(foldText(title), {
      title,
      authors,
      externalIds: { arxiv: arxiv_id },
      isListed: true,
      ...(publishedOn ? { publishedOn } : {}),
    });
  }
}

function readDaily(file: string): void {
  type Daily = {
    paper: {
      id: string;
      title: string;
      summary: string;
      authors: { name: string }[];
      publishedAt: string;
      upvotes?: number;
      githubRepo?: string;
    };
  };
  for (const { paper } of readLines<Daily>(file)) {
    const title = paper.title.replace(/\s+/g, " ").trim();
    const repository = /github\.com\/([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(paper.githubRepo ?? "")?.[1];
    merge(foldText(title), {
      title,
      abstract: paper.summary,
      authors: paper.authors.map(({ name }) => name),
      publishedOn: paper.publishedAt.slice(0, 10),
      externalIds: { arxiv: paper.id },
      upvotes: paper.upvotes ?? 0,
      ...(repository ? { repository: `github.com/${repository}` } : {}),
    });
  }
}

function readCitations(file: string): ReadonlyMap<string, string> {
  type Cited = {
    id: string;
    title: string;
    authors: string[];
    abstract?: string;
    year: number;
    venue?: string | null;
    references: string[];
  };
  const keys = new Map<string, string>();
  const papers = readLines<Cited>(file);
  for (const { id, title } of papers) keys.set(id, foldText(title));
  for (const { id, title, authors, abstract, year, venue, references } of papers) {
    const colon = id.indexOf(":");
    const scheme = id.slice(0, colon);
    const value = id.slice(colon + 1);
    const known =
      scheme === "arxiv" || scheme === "openreview" || scheme === "acl"
        ? normalizeExternalId(scheme, value)
        : undefined;
    const key = foldText(title);
    merge(key, {
      title,
      authors,
      year,
      externalIds: known ? { [known.scheme]: known.value } : {},
      references: references
        .map((reference) => keys.get(reference) ?? "")
        .filter((reference) => reference && reference !== key),
      ...(abstract ? { abstract } : {}),
      ...(venue ? { venue: spelledVenue(venue) } : {}),
    });
  }
  for (const { references } of candidates.values()) {
    for (const reference of references) {
      const cited = candidates.get(reference);
      if (cited) cited.citedBy += 1;
    }
  }
  return keys;
}

function spelledVenue(venue: string): string {
  if (venue === "NIPS") return "NeurIPS";
  return /^[a-z]+$/.test(venue) && venue.length <= 6 ? venue.toUpperCase() : venue;
}

function merge(key: string, more: Partial<Candidate> & { title: string; authors: readonly string[] }): void {
  const known = candidates.get(key);
  if (!known) {
    candidates.set(key, { key, externalIds: {}, references: [], upvotes: 0, citedBy: 0, isListed: false, ...more });
    return;
  }
  // Two papers of one title: never two ids of one scheme.
  const clash = Object.entries(more.externalIds ?? {}).some(
    ([scheme, value]) => (known.externalIds[scheme] ?? value) !== value,
  );
  if (clash) return;
  for (const name of ["abstract", "year", "publishedOn", "venue", "repository"] as const) {
    const value = more[name];
    if (known[name] === undefined && value !== undefined) Object.assign(known, { [name]: value });
  }
  if (known.authors.length === 0) known.authors = more.authors;
  known.externalIds = { ...known.externalIds, ...more.externalIds };
  known.references = [...new Set([...known.references, ...(more.references ?? [])])];
  known.upvotes = Math.max(known.upvotes, more.upvotes ?? 0);
}

/** Papers that meet: much cited, citing much, much upvoted, by people who wrote several; the listed ones always. */
function choose(): readonly Candidate[] {
  const papersOf = new Map<string, number>();
  for (const { authors } of candidates.values())
    for (const name of authors) papersOf.set(personNameKey(name), (papersOf.get(personNameKey(name)) ?? 0) + 1);
  const score = (paper: Candidate) => {
    const meeting = paper.authors.reduce(
      (sum, name) => sum + Math.min(5, (papersOf.get(personNameKey(name)) ?? 1) - 1),
      0,
    );
    return (
      (paper.isListed ? 1e6 : 0) +
      3 * Math.log1p(paper.citedBy) +
      2 * Math.log1p(paper.references.length) +
      Math.log1p(paper.upvotes) +
      Math.log1p(meeting / Math.max(1, paper.authors.length))
    );
  };
  const usable = [...candidates.values()].filter(
    (paper) =>
      paper.authors.length > 0 && paper.title.length > 8 && Object.keys(paper.externalIds).length + paper.citedBy > 0,
  );
  return usable.sort((a, b) => score(b) - score(a) || (a.key < b.key ? -1 : 1)).slice(0, PAPERS);
}

function write(papers: readonly Candidate[]): void {
  const lexicon = loadDefaultLexicon();
  const extractor = createExtractor(lexicon);
  const idOf = new Map(papers.map((paper) => [paper.key, idOfPaper(paper)]));
  const records = [...papers]
    .sort(
      (a, b) => ((a.publishedOn ?? `${a.year}`) < (b.publishedOn ?? `${b.year}`) ? -1 : 1) || (a.key < b.key ? -1 : 1),
    )
    .map((paper) => {
      const { title, abstract } = paper;
      const mentions = extractor
        .extract({ title, ...(abstract ? { abstract } : {}) })
        .filter(({ confidence }) => confidence >= LEAST_CONFIDENCE);
      const named = (kind: MentionKind) => mentions.filter((mention) => mention.kind === kind);
      const roles = (list: readonly Mention[]) =>
        list.map(({ name, role }) => (role === "INTRODUCED" ? { name, role } : name));
      const repositories = [
        ...new Set([...(paper.repository ? [paper.repository] : []), ...named("repository").map(({ name }) => name)]),
      ];
      return {
        title,
        externalIds: idsOf(paper),
        publishedOn: paper.publishedOn,
        year: paper.publishedOn ? undefined : paper.year,
        venue: paper.venue,
        authorCount: paper.authors.length > MOST_AUTHORS ? paper.authors.length : undefined,
        authors: paper.authors.slice(0, MOST_AUTHORS),
        methods: roles(named("method")),
        datasets: roles(named("dataset")),
        tasks: named("task").map(({ name }) => name),
        repositories,
        references: [...new Set(paper.references.map((key) => idOf.get(key)).filter((id) => id !== undefined))],
      };
    });
  const lines = settleRoles(records, lexicon).map((record) =>
    JSON.stringify(
      Object.fromEntries(
        Object.entries(record).filter(
          ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
        ),
      ),
    ),
  );
  writeFileSync(fileURLToPath(new URL("papers.jsonl", import.meta.url)), `${lines.join("\n")}\n`);
  console.log(`${lines.length} papers, ${keyOfId.size} considered`);
}

/** A paper without an id of a scheme we know gets one of our own making, from its title, so that others can cite it. */
function idsOf(paper: Candidate): Record<string, string> {
  if (Object.keys(paper.externalIds).length > 0) return paper.externalIds;
  return { url: `urn:papergraph:${createHash("sha256").update(paper.key).digest("hex").slice(0, 10)}` };
}

function idOfPaper(paper: Candidate): string {
  const [scheme = "", value = ""] = Object.entries(idsOf(paper))[0] ?? [];
  const id = normalizeExternalId(scheme as "arxiv", value);
  return id ? externalIdKey(id) : `${scheme}:${value}`;
}

function readLines<T>(file: string): readonly T[] {
  const text = gunzipSync(readFileSync(file)).toString("utf8");
  return text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}
