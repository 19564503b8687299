import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { adminWork } from "../../../src/commands/admin-work.js";
import { loadReading } from "../../../src/commands/load-reading.js";
import { readConfig } from "../../../src/config.js";
import { ingest } from "../../../src/ingest/ingest.js";
import { serve } from "../../../src/serve.js";
import { createLog } from "../../../src/server/log.js";
import { NO_INPUT, recordSource, wordExtractor } from "../../support/record-source.js";
import { arxiv, authorRecord, paperRecord } from "../../support/records.js";
import { openEmptyEmbedded } from "../../support/stores.js";

const KEY = "a-key-of-at-least-sixteen-characters";
const orcid = (value: string) => ({ scheme: "orcid", value }) as const;
const RECORDS = [
  paperRecord({
    title: "Sorting pebbles by weight",
    externalIds: [arxiv("2403.00001")],
    authors: [authorRecord("Hana Yew", [orcid("0000-0002-1825-0097")]), authorRecord("Ines Alder")],
  }),
  paperRecord({
    title: "On stones and scales",
    externalIds: [arxiv("2403.00002")],
    authors: [authorRecord("Hana Yew", [orcid("0000-0001-5109-3700")]), authorRecord("Ines Alder")],
  }),
];

interface Answer {
  readonly data?: { readonly [field: string]: never } | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

async function serving(more: Record<string, string> = {}) {
  const config = readConfig({ PORT: "0", PAPERGRAPH_DATA: mkdtempSync(join(tmpdir(), "papergraph-judge-")), ...more });
  const store = await openEmptyEmbedded();
  await ingest(NO_INPUT, recordSource(RECORDS), { store, extractor: wordExtractor() });
  const log = createLog("error", { write: () => undefined });
  const reading = loadReading(config, (message) => log.warn(message));
  const running = await serve(store, config, log, adminWork(store, config, reading, log));
  onTestFinished(() => running.close());
  return async (query: string, headers: Record<string, string> = {}, byGet = false): Promise<Answer> => {
    const response = byGet
      ? await fetch(`${running.url}/graphql?query=${encodeURIComponent(query)}`, { headers })
      : await fetch(`${running.url}/graphql`, {
          method: "POST",
          headers: { "content-type": "application/json", ...headers },
          body: JSON.stringify({ query }),
        });
    const { data, errors } = (await response.json()) as Answer;
    return { ...(data === undefined ? {} : { data }), ...(errors && { errors }) };
  };
}

const DECIDE = `mutation {
  decide(same: ["paper:arxiv:2403.00001", "paper:arxiv:2403.00002"], reason: "read both", person: "Ines") {
    id verb kind keys reason person undone
  }
}`;
const COUNT = "{ papers { totalCount } }";

describe("decisions over GraphQL", () => {
  it("are obeyed at once, listed, and taken back", async () => {
    const ask = await serving();
    const { data } = await ask(DECIDE);
    expect(data?.decide).toMatchObject({
      verb: "SAME",
      kind: "PAPER",
      reason: "read both",
      person: "Ines",
      undone: false,
    });
    expect(await ask(COUNT)).toEqual({ data: { papers: { totalCount: 1 } } });
    const { id = "" } = (data?.decide as { readonly id: string } | undefined) ?? {};
    expect(await ask(`mutation { undoDecision(id: "${id}") { id undone } }`)).toEqual({
      data: { undoDecision: { id, undone: true } },
    });
    expect(await ask(COUNT)).toEqual({ data: { papers: { totalCount: 2 } } });
    expect(await ask("{ decisions(first: 5) { id undone } }")).toEqual({ data: { decisions: [{ id, undone: true }] } });
  });

  it("are made of what a paper mentions, whose evidence says so", async () => {
    const ask = await serving();
    const [paper, node] = ["paper:arxiv:2403.00001", "repository:github.com/alder/pebbles"];
    const { data } = await ask(
      `mutation { acceptEdge(paper: "${paper}", node: "${node}", reason: "on the last page", person: "Ines") { id verb kind name } }`,
    );
    const { id, ...accepted } = (data?.acceptEdge ?? {}) as { readonly id?: string };
    expect(accepted).toEqual({ verb: "ACCEPT", kind: "REPOSITORY", name: "github.com/alder/pebbles" });
    const question = `{ paper(id: "${paper}") { repositories { edges { node { id } confidence evidence { source decision person reason } } } } }`;
    const evidence = [{ source: "PERSON", decision: id, person: "Ines", reason: "on the last page" }];
    expect(await ask(question)).toEqual({
      data: { paper: { repositories: { edges: [{ node: { id: node }, confidence: 1, evidence }] } } },
    });
    await ask(`mutation { rejectEdge(paper: "${paper}", node: "${node}") { id } }`);
    expect(await ask(question)).toEqual({ data: { paper: { repositories: { edges: [] } } } });
  });

  it("are made of a name, of a person that a record's key names", async () => {
    const ask = await serving();
    const { data } = await ask('{ paper(id: "paper:arxiv:2403.00001") { provenance { source key } } }');
    const { provenance: [record] = [] } = (data?.paper ?? {}) as {
      readonly provenance?: readonly { source: string; key: string }[];
    };
    expect(record).toMatchObject({
      source: "PAPERGRAPH_JSONL",
      key: expect.stringMatching(/^papergraph-jsonl:/) as string,
    });
    const id = `author:record:${record?.key}#2`;
    const renamed = await ask(
      `mutation { rename(id: "${id}", name: "Ines Birch", reason: "married") { verb kind name } }`,
    );
    expect(renamed.data).toEqual({ rename: { verb: "RENAME", kind: "AUTHOR", name: "Ines Birch" } });
    const shown = { name: "Ines Birch", aliases: ["Ines Alder"] };
    for (const name of ["Ines Alder", "ines birch"])
      expect(await ask(`{ author(name: "${name}") { name aliases } }`)).toEqual({ data: { author: shown } });
  });

  it("are asked of a person where a name leaves it open, until they are made", async () => {
    const ask = await serving();
    const question = "{ possibleSame(kind: AUTHOR) { left { id } right { id } strength reason } }";
    const { data } = await ask(question);
    const pairs = data?.possibleSame as unknown as readonly { left: { id: string }; right: { id: string } }[];
    expect(pairs).toHaveLength(1);
    const ids = JSON.stringify([pairs[0]?.left.id, pairs[0]?.right.id]);
    await ask(`mutation { decide(different: ${ids}) { id } }`);
    expect(await ask(question)).toEqual({ data: { possibleSame: [] } });
  });

  it.each([
    ["nothing", "mutation { decide { id } }", "BAD_ARGUMENT"],
    ["one paper", 'mutation { decide(same: ["paper:arxiv:2403.00001"]) { id } }', "BAD_ARGUMENT"],
    ["papers and methods", 'mutation { decide(same: ["paper:a", "method:b"]) { id } }', "BAD_ARGUMENT"],
    ["what is not there", 'mutation { decide(same: ["paper:a", "paper:b"]) { id } }', "NOT_FOUND"],
    ["a decision that is not there", 'mutation { undoDecision(id: "x") { id } }', "NOT_FOUND"],
  ])("are refused of %s", async (_name, query, code) => {
    const ask = await serving();
    const { errors } = await ask(query);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual([code]);
  });

  it("are never made by GET", async () => {
    const ask = await serving();
    const { errors } = await ask(DECIDE, { "graphql-require-preflight": "true" }, true);
    expect(errors?.map(({ message }) => message)).toEqual([expect.stringMatching(/GET requests only support query/)]);
    expect(await ask(COUNT)).toEqual({ data: { papers: { totalCount: 2 } } });
  });

  it("need the key where there is one", async () => {
    const ask = await serving({ PAPERGRAPH_API_KEY: KEY });
    const { errors } = await ask(DECIDE);
    expect(errors).toMatchObject([
      { message: expect.stringMatching(/^a mutation needs the key/) as string, extensions: { code: "FORBIDDEN" } },
    ]);
    expect(await ask(COUNT)).toEqual({ data: { papers: { totalCount: 2 } } });
    expect((await ask(DECIDE, { "x-api-key": KEY })).errors).toBeUndefined();
  });
});
