import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { openStore } from "../../src/store/open-store.js";
import { askApi } from "../support/ask-api.js";
import { type ArxivPaper, recordedArxiv } from "../support/recorded-arxiv.js";
import { RecordedService } from "../support/recorded-service.js";
import { runCli, spawnCli } from "../support/run-cli.js";

const folder = mkdtempSync(join(tmpdir(), "papergraph-enrich-"));
const services: RecordedService[] = [];
afterAll(async () => {
  for (const service of services) await service.close();
});

async function serve(papers: readonly ArxivPaper[]): Promise<RecordedService> {
  const service = await recordedArxiv(papers);
  services.push(service);
  return service;
}

interface Sharing {
  readonly papers: {
    readonly edges: readonly {
      readonly node: {
        readonly externalIds: readonly { readonly scheme: string; readonly value: string }[];
        readonly authors: { readonly edges: readonly { readonly node: { readonly name: string } }[] };
        readonly sharing: {
          readonly edges: readonly { readonly shared: { readonly authors: readonly { readonly name: string }[] } }[];
        };
      };
    }[];
  };
}

/** Of each paper by its arXiv id: its authors in order, and names that it shares with others. */
async function authorsIn(data: string) {
  const store = await openStore({ engine: "embedded", dataDirectory: data, limits: { timeoutMs: 15_000 } });
  try {
    const answer = await askApi<Sharing>(
      store,
      `{ papers(first: 100) { edges { node { externalIds { scheme value } authors(first: 50) { edges { node { name } } }
        sharing(by: AUTHOR, first: 50) { edges { shared { authors { name } } } } } } } }`,
    );
    return new Map(
      answer.papers.edges.map(({ node }) => [
        node.externalIds.find(({ scheme }) => scheme === "ARXIV")?.value,
        {
          authors: node.authors.edges.map((edge) => edge.node.name),
          shared: node.sharing.edges.flatMap(({ shared }) => shared.authors.map(({ name }) => name)).sort(),
        },
      ]),
    );
  } finally {
    await store.close();
  }
}

/** The same from the records themselves. */
function expectedOf(papers: readonly Pick<ArxivPaper, "id" | "authors">[]) {
  return new Map(
    papers.map(({ id, authors }) => {
      const others = papers.filter((other) => other.id !== id);
      const shared = others.flatMap((other) => other.authors.filter((name) => authors.includes(name))).sort();
      return [id, { authors: [...authors], shared }];
    }),
  );
}

const WORDS = ["lichen", "granite", "sparrow", "meadow", "harbour", "walnut"];
const abstractOf = (word: string, at: number) =>
  `Maps of ${word} growth are drawn by hand in most surveys, which takes months. We show that ${WORDS[at]} pictures ` +
  `taken by volunteers suffice, once a network of ${at + 3} layers has learned what a single ${word} looks like from above. ` +
  `On ${at + 2} regions the drawn borders move by less than a metre.`;
const OWN: readonly ArxivPaper[] = WORDS.map((word, at) => ({
  id: `2402.0100${at}`,
  title: `Mapping ${word[0]?.toUpperCase()}${word.slice(1)} Growth from Volunteer Pictures`,
  abstract: abstractOf(word, at),
  authors: at % 3 === 0 ? ["Oda Quillfeather", `Ben ${word}ton`] : [`Ana ${word}sen`, `Bo ${word}berg`, "Cy Umberland"],
  publishedOn: `2024-02-1${at}`,
}));
const LAST = OWN.length - 1;

describe("what papers of a saved page lack", () => {
  it("is found in arXiv and in a file, by words, renamed papers too, and never guessed", async () => {
    const day = (date: string, shift: number) => `Feb ${Number(date.slice(-2)) + shift}, 2024`;
    // Days of a page may be one off; the last paper of the page has authors of another number, and is not found.
    const page = OWN.map(({ title, abstract, authors, publishedOn }, at) =>
      [
        title,
        abstract,
        `  • ${authors.length + (at === LAST ? 4 : 0)} authors\n·\n${day(publishedOn, at % 2)}`,
        "",
      ].join("\n\n"),
    );
    const listing = join(folder, "own.txt");
    writeFileSync(listing, `Daily Papers\n\n${page.join("\n")}`);
    const renamed = { ...(OWN[1] as ArxivPaper), title: "Granite Seen from Above by Many Hands" };
    const service = await serve([OWN[0] as ArxivPaper, renamed, ...OWN.slice(2)]);
    const environment = { PAPERGRAPH_DATA: join(folder, "own"), PAPERGRAPH_ARXIV_URL: service.url };
    expect((await runCli(["ingest", listing], environment)).status).toBe(0);
    const result = await runCli(["enrich", "--from", "arxiv", "--json"], environment);
    expect(result.stderr).toBe("");
    expect(JSON.parse(result.stdout)).toMatchObject({
      lacking: OWN.length,
      foundById: 0,
      foundByWords: OWN.length - 1,
      notFound: [{ title: OWN[LAST]?.title }],
      counts: { read: OWN.length - 1, updated: OWN.length - 1, inserted: 0 },
    });
    const known = OWN.slice(0, LAST);
    const answer = await authorsIn(environment.PAPERGRAPH_DATA);
    expect(answer.get(undefined)).toEqual({ authors: [], shared: [] });
    answer.delete(undefined);
    expect(answer).toEqual(expectedOf(known));
    const shown = await runCli(["enrich", "--from", "arxiv"], environment);
    expect(shown.stdout).toMatch(/^arxiv: 1 papers lack what it may have; 0 found .* 1 not found/);
    expect(shown.stdout).toContain(`not found: ${OWN[LAST]?.title}`);

    const table = join(folder, "own.json");
    const rows = OWN.map(({ id, title, authors }) => ({ title, arxiv_id: id, authors, note: "by hand", seen: 3 }));
    writeFileSync(table, JSON.stringify(rows, undefined, 1));
    const byFile = { PAPERGRAPH_DATA: join(folder, "own-file") };
    await runCli(["ingest", listing], byFile);
    const fromFile = await runCli(["enrich", "--from", table, "--json"], byFile);
    expect(JSON.parse(fromFile.stdout)).toMatchObject({
      foundByWords: OWN.length - 1,
      notFound: [{ title: OWN[LAST]?.title }],
    });
    const answerOfFile = await authorsIn(byFile.PAPERGRAPH_DATA);
    answerOfFile.delete(undefined);
    expect(answerOfFile).toEqual(expectedOf(known));
  });
});

it("keeps what it has found when it is told to stop", async () => {
  const listing = join(folder, "stopped.jsonl");
  writeFileSync(listing, OWN.map(({ title, abstract }) => `${JSON.stringify({ title, abstract })}\n`).join(""));
  const service = await RecordedService.start(() => () => undefined);
  services.push(service);
  const environment = { PAPERGRAPH_DATA: join(folder, "stopped"), PAPERGRAPH_ARXIV_URL: service.url };
  await runCli(["ingest", listing], environment);
  const child = spawnCli(["enrich", "--from", "arxiv"], environment);
  let said = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  while (service.asked.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  child.kill("SIGINT");
  const [status] = (await once(child, "close")) as [number | null];
  expect(said).toBe("stopped: what was found is in the graph; the same command looks for the rest\n");
  expect(status).toBe(1);
});

const SHARED = fileURLToPath(new URL("../../../shared/data/listing/", import.meta.url));
const LISTING = join(SHARED, "daily-papers-search.txt");

describe.skipIf(!existsSync(LISTING))(`the authors of a real page (${LISTING}; skipped where it is absent)`, () => {
  const read = () =>
    JSON.parse(readFileSync(join(SHARED, "daily-papers-search.authors.json"), "utf8")) as {
      readonly arxiv_id: string;
      readonly title: string;
      readonly authors: readonly string[];
      readonly arxiv_v1_date: string;
    }[];
  const expected = () => expectedOf(read().map(({ arxiv_id: id, authors }) => ({ id, authors })));

  it("come from arXiv for all 29 papers, the renamed one too, and papers share them", async () => {
    const paragraphs = readFileSync(LISTING, "utf8").split(/\n\s*\n/);
    const papers = read().map(
      (paper): ArxivPaper => ({
        id: paper.arxiv_id,
        // arXiv has it under the title of its second version.
        title:
          paper.arxiv_id === "2406.03136"
            ? "Computational Limits of Low-Rank Adaptation (LoRA) Fine-Tuning for Transformer Models"
            : paper.title,
        abstract: paragraphs[paragraphs.findIndex((text) => text.trim() === paper.title) + 1]?.trim() ?? "",
        authors: paper.authors,
        publishedOn: paper.arxiv_v1_date.slice(0, 10),
      }),
    );
    expect(papers.every(({ abstract }) => abstract.length > 200)).toBe(true);
    const service = await serve(papers);
    const environment = { PAPERGRAPH_DATA: join(folder, "real"), PAPERGRAPH_ARXIV_URL: service.url };
    await runCli(["ingest", LISTING], environment);
    const result = await runCli(["enrich", "--from", "arxiv", "--json"], environment);
    expect(JSON.parse(result.stdout)).toMatchObject({ lacking: 29, foundByWords: 29, notFound: [] });
    const answer = await authorsIn(environment.PAPERGRAPH_DATA);
    expect(answer).toEqual(expected());
    expect([...answer.values()].filter(({ shared }) => shared.length > 0)).toHaveLength(4);
  });

  it("come from the file of authors itself, but for a title of two words, which tells no paper", async () => {
    const environment = { PAPERGRAPH_DATA: join(folder, "real-file") };
    await runCli(["ingest", LISTING], environment);
    const file = join(SHARED, "daily-papers-search.authors.json");
    const result = await runCli(["enrich", "--from", file, "--json"], environment);
    expect(JSON.parse(result.stdout)).toMatchObject({
      lacking: 29,
      foundByWords: 28,
      notFound: [{ title: "Inception Transformer" }],
    });
    const [answer, wanted] = [await authorsIn(environment.PAPERGRAPH_DATA), expected()];
    answer.delete(undefined);
    wanted.delete("2205.12956");
    expect(answer).toEqual(wanted);
  });
});
