import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { runCli } from "./support/run-cli.js";

const folder = mkdtempSync(join(tmpdir(), "papergraph-misuse-"));
const environment = { PAPERGRAPH_DATA: join(folder, "data") };

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** Each wrong use of the command line: its arguments, its environment, its exit status, and what it must say. */
const WRONG: readonly (readonly [
  name: string,
  args: readonly string[],
  more: Record<string, string>,
  status: number,
  says: RegExp,
])[] = [
  ["no command", [], {}, 2, /Usage: papergraph/],
  ["an unknown command", ["ingets"], {}, 2, /unknown command 'ingets'/],
  ["an unknown option", ["ingest", "--colour", "x"], {}, 2, /unknown option '--colour'/],
  ["no input", ["ingest"], {}, 2, /missing required argument 'inputs'/],
  ["a number of papers that is none", ["terms", "--least", "0"], {}, 2, /'--least <papers>' .* at least 1/],
  ["two ways of printing", ["terms", "--tsv", "--json"], {}, 2, /'--tsv' cannot be used with option '--json'/],
  ["a file that is not there", ["ingest", join(folder, "nothing.txt")], {}, 1, /nothing\.txt.*BAD_FILE/s],
  [
    "an unknown format",
    ["ingest", "--format", "bibtexx", file("a.jsonl", '{"title":"A"}\n')],
    {},
    2,
    /expected one of the formats .*"bibtexx".*BAD_ARGUMENT/,
  ],
  ["content of no known format", ["ingest", file("b.txt", "lorem ipsum\n")], {}, 1, /lorem ipsum.*UNKNOWN_FORMAT/],
  ["an empty file", ["ingest", file("c.txt", "")], {}, 1, /empty.*BAD_FILE/],
  ["a truncated gzip", ["ingest", file("d.jsonl.gz", gzipSync('{"title":"A"}\n').subarray(0, 20))], {}, 1, /BAD_FILE/],
  ["a service that is none", ["fetch", "pubmed"], {}, 2, /expected one of the services .*"pubmed".*BAD_ARGUMENT/],
  ["daily papers of no day", ["fetch", "hf-daily"], {}, 2, /expected since, the first day to fetch, as 2026-01-31/],
  ["a query and ids at once", ["fetch", "s2", "--query", "a", "--ids", "b"], {}, 2, /expected ids alone/],
  ["a day that is none", ["fetch", "hf-daily", "--since", "2026-02-30"], {}, 2, /since to be a date.*"2026-02-30"/],
  [
    "a service's address with a key in it",
    ["fetch", "arxiv", "--query", "a"],
    { PAPERGRAPH_ARXIV_URL: "https://me:secret@127.0.0.1" },
    2,
    /PAPERGRAPH_ARXIV_URL must be an address such as https:\/\/export\.arxiv\.org/,
  ],
  [
    "a contact that is none",
    ["fetch", "arxiv", "--query", "a"],
    { PAPERGRAPH_CONTACT: "me" },
    2,
    /must be a mail address/,
  ],
  ["papers from nowhere", ["enrich"], {}, 2, /required option '--from <service>'/],
  [
    "papers from what is neither a service nor a file",
    ["enrich", "--from", "scholar"],
    {},
    1,
    /expected one of the services arxiv, openalex, s2 or a file: .*"scholar".*BAD_FILE/,
  ],
  ["a list that is not there", ["sync", join(folder, "no.json")], {}, 1, /expected a file such as .*no\.json/],
  ["a list that is no JSON", ["sync", file("s1.json", "{")], {}, 1, /expected JSON in .*s1\.json.*BAD_FILE/],
  ["a list of nothing", ["sync", file("s2.json", '{"sources":[]}')], {}, 1, /to hold an object such as/],
  [
    "a list with an entry that is none",
    ["sync", file("s3.json", '{"sources":[{"ingest":"a.bib"},{"fetch":"arxiv","quary":"a"}]}')],
    {},
    1,
    /s3\.json", entry 2: expected arxiv to be asked by query, ids, since, given "quary"/,
  ],
  [
    "a time that is none",
    ["sync", file("s4.json", '{"sources":[{"ingest":"a.bib"}]}'), "--every", "hourly"],
    {},
    2,
    /expected --every to be a time from 1s to 20d.*"hourly"/,
  ],
  [
    "dead letters that are not there",
    ["retry", join(folder, "no.jsonl")],
    {},
    1,
    /cannot read the dead letters .*BAD_FILE/,
  ],
  [
    "a file to make that is there already",
    ["export", "--output", "package.json"],
    {},
    2,
    /cannot make .*already exists/,
  ],
  ["an unknown setting", ["check"], { PAPERGRAPH_PORT: "1" }, 2, /PAPERGRAPH_PORT is not a setting.*BAD_CONFIGURATION/],
  [
    "a port that is none",
    ["check"],
    { PORT: "eighty" },
    2,
    /PORT must be a whole number from 0 to 65535, but is "eighty"/,
  ],
  ["a port on the command line that is none", ["serve", "--port", "eighty"], {}, 2, /PORT must be .* but is "eighty"/],
  ["a Neo4j address that is none", ["check"], { NEO4J_URI: "http://x" }, 2, /NEO4J_URI must look like/],
  ["Neo4j without a password", ["check"], { NEO4J_URI: "bolt://127.0.0.1:1" }, 2, /NEO4J_PASSWORD must be set/],
  [
    "a Neo4j that does not answer",
    ["check"],
    { NEO4J_URI: "bolt://127.0.0.1:1", NEO4J_PASSWORD: "secret" },
    1,
    /DATABASE_UNAVAILABLE.*127\.0\.0\.1:1/s,
  ],
  ["an open host without a key", ["serve"], { HOST: "0.0.0.0" }, 2, /set PAPERGRAPH_API_KEY/],
  [
    "a model's address that is none",
    ["check"],
    { PAPERGRAPH_LLM_URL: "localhost:11434" },
    2,
    /PAPERGRAPH_LLM_URL must be/,
  ],
  [
    "a key inside a model's address",
    ["check"],
    { PAPERGRAPH_LLM_URL: "https://me:secret@127.0.0.1" },
    2,
    /with its key in PAPERGRAPH_LLM_KEY/,
  ],
  [
    "a model's address without a model",
    ["check"],
    { PAPERGRAPH_LLM_URL: "http://127.0.0.1:1" },
    2,
    /PAPERGRAPH_LLM_MODEL must name a model/,
  ],
  [
    "a lexicon that is not there",
    ["ingest", file("e.jsonl", '{"title":"A title"}\n')],
    { PAPERGRAPH_LEXICON: "/no/such.tsv" },
    2,
    /PAPERGRAPH_LEXICON names/,
  ],
];

describe("the command line used wrongly", () => {
  it.each(WRONG)("%s", async (_name, args, more, status, says) => {
    const result = await runCli(args, { ...environment, ...more });
    expect(result.stdout + result.stderr).toMatch(says);
    expect(result.stderr).not.toMatch(/secret|\bat .*\.ts:\d/);
    expect(result.status).toBe(status);
  });

  it("says its version", async () => {
    const result = await runCli(["--version"], environment);
    expect(result).toMatchObject({ status: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  });

  it("names and counts the files that cannot be read, and takes in the others", async () => {
    const papers = join(folder, "papers");
    mkdirSync(papers);
    const put = (name: string, content: string | Buffer) => writeFileSync(join(papers, name), content);
    put("a.jsonl", '{"title":"A First Readable Paper"}\n');
    put("b.jsonl.gz", gzipSync('{"title":"A Paper Cut Short"}\n').subarray(0, 20));
    put("c.txt", "");
    put("d.txt", "lorem ipsum\n");
    put("e.jsonl", '{"title":"A Second Readable Paper"}\n');
    const result = await runCli(["ingest", papers], environment);
    expect(result.stdout).toMatch(/b\.jsonl\.gz could not be read, or not to its end: .*unexpected end/);
    expect(result.stdout).toMatch(/c\.txt could not be read.*is empty/);
    expect(result.stdout).toMatch(/d\.txt could not be read.*lorem ipsum/);
    expect(result.stdout).toMatch(/inputs that could not be read: 3\nall 2 inputs: 2 read = 2 inserted/);
    expect(result.status).toBe(3);
    const json = await runCli(["ingest", "--json", papers], environment);
    expect(JSON.parse(json.stdout)).toMatchObject({
      read: 2,
      unchanged: 2,
      unreadable: [{ code: "BAD_FILE" }, { code: "BAD_FILE" }, { code: "UNKNOWN_FORMAT", file: join(papers, "d.txt") }],
    });
    expect(json.status).toBe(3);
  });

  it("keeps what it cannot use in a dead-letter file, with line and reason, and goes on", async () => {
    const records = [
      '{"title":"A First Good Paper"}',
      '{"titel":"misspelled"}',
      "{not json",
      '{"title":"Another Good Paper"}',
    ];
    const input = file("mixed.jsonl", `${records.join("\n")}\n`);
    const result = await runCli(["ingest", "--format", "papergraph-jsonl", "--json", input], environment);
    expect(result.status).toBe(3);
    expect(JSON.parse(result.stdout)).toMatchObject({ read: 4, inserted: 2, updated: 0, unchanged: 0, rejected: 2 });
    const letters = join(environment.PAPERGRAPH_DATA, "dead-letters");
    const lines = readFileSync(join(letters, readdirSync(letters)[0] ?? ""), "utf8")
      .trim()
      .split("\n");
    const dead = lines.map((line) => JSON.parse(line) as { line: number; reason: string; raw: string });
    expect(dead.map(({ line }) => line)).toEqual([2, 3]);
    expect(dead[0]?.reason).toMatch(/titel.*title/);
    expect(dead.map(({ raw }) => raw)).toEqual(records.slice(1, 3));
    const again = await runCli(["ingest", "--format", "papergraph-jsonl", "--json", input], environment);
    expect(JSON.parse(again.stdout)).toMatchObject({ read: 4, inserted: 0, unchanged: 2, rejected: 2 });
  });
});
