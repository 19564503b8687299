import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv } from "ajv";
import { afterEach, describe, expect, it } from "vitest";
import { createExtractor } from "../../../../src/extract/create-extractor.js";
import type { Extractor } from "../../../../src/extract/extractor.js";
import { Lexicon } from "../../../../src/extract/lexicon/lexicon.js";
import { chatCompletions } from "../../../../src/extract/llm/chat-completions.js";
import { withLanguageModel } from "../../../../src/extract/llm/with-language-model.js";
import { type RecordedAnswer, RecordedModel, respond } from "../../../support/recorded-model.js";

const rules = createExtractor(new Lexicon([]));
const paper = {
  title: "ZornNet: A Network",
  abstract: "We introduce ZornNet. It counts knots. Code: https://github.com/zorn/net",
};
const found = rules.extract(paper);
const answer = {
  candidates: [{ number: 1, kind: "method", role: "introduced" }],
  added: [{ text: "counts knots", kind: "task", role: "used" }],
};

const servers: RecordedModel[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

async function start(...answers: readonly RecordedAnswer[]): Promise<RecordedModel> {
  const server = await RecordedModel.start(answers);
  servers.push(server);
  return server;
}

interface Setting {
  readonly url: string;
  readonly model?: string;
  readonly cacheFolder?: string;
  readonly apiKey?: string;
  readonly timeoutMs?: number;
  readonly now?: () => number;
}

const newFolder = () => mkdtempSync(join(tmpdir(), "papergraph-llm-"));

function extractorWith({ url, model = "small", cacheFolder = newFolder(), apiKey, timeoutMs = 5_000, now }: Setting) {
  const warnings: string[] = [];
  const client = chatCompletions({ url, model, timeoutMs, ...(apiKey ? { apiKey } : {}) });
  const options = { cacheFolder, warn: (message: string) => warnings.push(message), ...(now ? { now } : {}) };
  return { extractor: withLanguageModel(rules, client, options), warnings };
}

async function refine({ extractor }: { readonly extractor: Extractor }, text = paper) {
  return extractor.refine?.(text, rules.extract(text));
}

describe("withLanguageModel", () => {
  it("asks once, as OpenAI's interface wants it, with the text and the numbered candidates", async () => {
    const server = await start(answer);
    await refine(extractorWith({ url: `${server.url}/v1/`, apiKey: "key-1" }));
    expect(server.requests).toHaveLength(1);
    const [request] = server.requests;
    expect(request).toMatchObject({
      method: "POST",
      path: "/v1/chat/completions",
      authorization: "Bearer key-1",
      body: { model: "small", temperature: 0, response_format: { type: "json_schema", json_schema: { strict: true } } },
    });
    const [system, user] = request?.body.messages ?? [];
    expect([system?.role, user?.role]).toEqual(["system", "user"]);
    expect(user?.content).toBe(
      `Title: ${paper.title}\nAbstract: ${paper.abstract}\nCandidates:\n1. "ZornNet": method, introduced`,
    );
    const isOfSchema = new Ajv().compile(request?.body.response_format.json_schema.schema ?? false);
    expect(isOfSchema(answer)).toBe(true);
    expect(isOfSchema({ candidates: [{ number: 1, kind: "metric", role: "used" }], added: [] })).toBe(false);
  });

  it("follows the answer, and leaves repositories to the rules", async () => {
    const server = await start(answer);
    const setting = extractorWith({ url: server.url });
    const refined = await refine(setting);
    const repositories = found.filter(({ kind }) => kind === "repository");
    expect(repositories).toHaveLength(1);
    expect(refined).toMatchObject([
      { kind: "method", name: "ZornNet", role: "INTRODUCED" },
      { kind: "task", name: "counts knots", role: "USED" },
      ...repositories,
    ]);
    for (const { spans } of refined ?? [])
      for (const { field, start: from, end } of spans) expect(paper[field].slice(from, end)).not.toBe("");
    expect(setting.warnings).toEqual([]);
    expect(setting.extractor.extract(paper)).toEqual(found);
    expect(setting.extractor.version).not.toBe(rules.version);
  });

  it("asks the same question once, and another text, model or list of candidates anew", async () => {
    const server = await start(answer);
    const cacheFolder = newFolder();
    const first = await refine(extractorWith({ url: server.url, cacheFolder }));
    expect(await refine(extractorWith({ url: server.url, cacheFolder }))).toEqual(first);
    expect(server.requests).toHaveLength(1);
    await refine(extractorWith({ url: server.url, cacheFolder }), {
      ...paper,
      abstract: "We introduce ZornNet again.",
    });
    await refine(extractorWith({ url: server.url, cacheFolder, model: "large" }));
    await extractorWith({ url: server.url, cacheFolder }).extractor.refine?.(paper, []);
    expect(server.requests).toHaveLength(4);
  });

  it("asks again where a kept answer is damaged", async () => {
    const server = await start(answer);
    const cacheFolder = newFolder();
    const first = await refine(extractorWith({ url: server.url, cacheFolder }));
    const [file = ""] = (readdirSync(cacheFolder, { recursive: true }) as string[]).filter((name) =>
      name.endsWith("json"),
    );
    writeFileSync(join(cacheFolder, file), readFileSync(join(cacheFolder, file), "utf8").slice(0, 20));
    expect(await refine(extractorWith({ url: server.url, cacheFolder }))).toEqual(first);
    expect(server.requests).toHaveLength(2);
  });

  const never = () => {};
  it.each<readonly [string, RecordedAnswer, RegExp]>([
    ["an HTTP error", (response) => respond(response, 500, '{"error":"out of memory"}'), /HTTP status 500/],
    ["a body that is no JSON", (response) => respond(response, 200, "<html>"), /JSON/],
    ["a body of another interface", (response) => respond(response, 200, '{"response":"hello"}'), /choices\[0\]/],
    ["null", (response) => respond(response, 200, "null"), /choices\[0\]/],
    ["content that is no JSON", "Sure! Here they are:", /not JSON: Sure!/],
    ["content of another shape", { methods: ["ZornNet"] }, /schema/],
    ["a connection that is cut", (response) => response.destroy(), /fetch failed/],
    [
      "a redirect",
      (response) => response.writeHead(302, { location: "http://127.0.0.1:1/" }).end(),
      /fetch failed: unexpected redirect/,
    ],
    ["no answer in time", never, /timeout/],
  ])("falls back to the rules, with one warning, on %s", async (_what, wrong, says) => {
    const server = await start(wrong);
    const cacheFolder = newFolder();
    const setting = extractorWith({ url: server.url, timeoutMs: wrong === never ? 50 : 5_000, cacheFolder });
    expect(await refine(setting)).toEqual(found);
    expect(await refine(setting)).toEqual(found);
    expect(setting.warnings).toHaveLength(1);
    expect(setting.warnings[0]).toMatch(says);
    expect(server.requests).toHaveLength(2);
    expect(readdirSync(cacheFolder)).toEqual([]);
  });

  it("leaves a model that is down alone for a minute, then asks again", async () => {
    let clock = 0;
    const broken: RecordedAnswer = (response) => respond(response, 503, "{}");
    const server = await start(broken, broken, broken, answer);
    const setting = extractorWith({ url: server.url, now: () => clock });
    for (let paperNumber = 0; paperNumber < 6; paperNumber += 1) expect(await refine(setting)).toEqual(found);
    expect(server.requests).toHaveLength(3);
    clock = 60_000;
    expect(await refine(setting)).not.toEqual(found);
    expect(server.requests).toHaveLength(4);
    expect(setting.warnings).toHaveLength(1);
  });

  it("uses answers that it cannot keep, and says so once", async () => {
    const server = await start(answer);
    const file = join(newFolder(), "file");
    writeFileSync(file, "");
    const setting = extractorWith({ url: server.url, cacheFolder: join(file, "cache") });
    expect((await refine(setting))?.map(({ name }) => name)).toContain("counts knots");
    await refine(setting);
    expect(setting.warnings).toHaveLength(1);
    expect(setting.warnings[0]).toMatch(/cannot be kept/);
  });

  it("asks about four papers at once, and about every one", async () => {
    let running = 0;
    let most = 0;
    const server = await start((response) => {
      running += 1;
      most = Math.max(most, running);
      setTimeout(() => {
        running -= 1;
        respond(response, 200, JSON.stringify({ choices: [{ message: { content: JSON.stringify(answer) } }] }));
      }, 5);
    });
    const setting = extractorWith({ url: server.url });
    const papers = Array.from({ length: 12 }, (_, index) => ({ ...paper, title: `ZornNet ${index}` }));
    const refined = await Promise.all(papers.map((text) => refine(setting, text)));
    expect(most).toBe(4);
    expect(server.requests).toHaveLength(12);
    expect(refined.every((mentions) => mentions?.some(({ name }) => name === "counts knots"))).toBe(true);
  });

  it("asks nothing about a text that is no abstract", async () => {
    const server = await start(answer);
    const long = { title: "ZornNet", abstract: "Knots. ".repeat(4_000) };
    expect(await refine(extractorWith({ url: server.url }), long)).toEqual(rules.extract(long));
    expect(server.requests).toEqual([]);
  });
});
