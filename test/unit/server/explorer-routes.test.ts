import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { rawRequest } from "./raw-request.js";
import { LIMITS, run } from "./running.js";

const SECRET = "outside of the explorer's folder";

/** The built pages, with files beside their folders that nobody may read. */
function builtExplorer(): string {
  const root = mkdtempSync(join(tmpdir(), "papergraph-explorer-"));
  writeFileSync(join(root, "secret.txt"), SECRET);
  for (const page of ["app", "graphiql"]) {
    const folder = join(root, page);
    mkdirSync(join(folder, "assets"), { recursive: true });
    writeFileSync(join(folder, "beside.txt"), SECRET);
    writeFileSync(join(folder, "assets", "main-1a2b.js"), `start("${page}")`);
    writeFileSync(join(folder, "assets", ".hidden"), SECRET);
    writeFileSync(join(folder, "index.html"), `<meta name="papergraph-needs-key" content="no" /><p>${page}</p>`);
  }
  return root;
}

const PAGES = [
  ["/", "app"],
  ["/graphiql", "graphiql"],
] as const;

describe("the explorer", () => {
  it.each(PAGES)(
    "%s says that no key is needed where there is none, and is not kept by the browser",
    async (path, page) => {
      const { url } = await run({ explorerDirectory: builtExplorer(), config: { host: "127.0.0.1", limits: LIMITS } });
      const response = await fetch(`${url}${path}`);
      expect(response.status).toBe(200);
      expect(response.headers.get("content-type")).toMatch(/^text\/html/);
      expect(response.headers.get("cache-control")).toBe("no-store");
      expect(await response.text()).toBe(`<meta name="papergraph-needs-key" content="no" /><p>${page}</p>`);
    },
  );

  it.each(PAGES)("%s asks for the key of the configuration, and does not hold it", async (path, page) => {
    const { url } = await run({ explorerDirectory: builtExplorer() });
    const text = await (await fetch(`${url}${path}`)).text();
    expect(text).toBe(`<meta name="papergraph-needs-key" content="yes" /><p>${page}</p>`);
  });

  it.each(PAGES)("%s may load from this server only", async (path) => {
    const { url } = await run({ explorerDirectory: builtExplorer() });
    const policy = (await fetch(`${url}${path}`)).headers.get("content-security-policy") ?? "";
    expect(policy).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(policy).toMatch(/connect-src 'self'/);
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval|script-src[^;]*unsafe-inline/);
  });

  it("lets no page write scripts or styles into itself, but for GraphiQL's editor", async () => {
    const { url } = await run({ explorerDirectory: builtExplorer() });
    expect((await fetch(url)).headers.get("content-security-policy")).not.toMatch(/unsafe|data:|blob:/);
  });

  it.each(["search", "paper", "author", "method", "dataset", "task", "repository", "venue", "organization", "topic"])(
    "is there at /%s, and at nothing below",
    async (path) => {
      const { url } = await run({ explorerDirectory: builtExplorer() });
      expect(await (await fetch(`${url}/${path}?id=any`)).text()).toMatch(/<p>app<\/p>/);
      expect((await fetch(`${url}/${path}/below`)).status).toBe(404);
    },
  );

  it.each([
    ["/assets", "app"],
    ["/graphiql/assets", "graphiql"],
  ])("serves the files of %s for good, as their names change with their content", async (folder, page) => {
    const { url } = await run({ explorerDirectory: builtExplorer() });
    const response = await fetch(`${url}${folder}/main-1a2b.js`);
    expect(await response.text()).toBe(`start("${page}")`);
    expect(response.headers.get("cache-control")).toMatch(/max-age=31536000, immutable/);
  });

  it.each([
    "/assets/../../secret.txt",
    "/assets/../beside.txt",
    "/assets/..%2f..%2fsecret.txt",
    "/assets/.hidden",
    "/assets/",
    "/beside.txt",
    "/index.html",
    "/graphiql/assets/../../secret.txt",
    "/graphiql/assets/../beside.txt",
    "/graphiql/assets/..%2f..%2fsecret.txt",
    "/graphiql/assets/%2e%2e/%2e%2e/secret.txt",
    "/graphiql/assets/..%5c..%5csecret.txt",
    "/graphiql/assets//etc/passwd",
    "/graphiql/assets/%00",
    "/graphiql/assets/.hidden",
    "/graphiql/assets/",
    "/graphiql/beside.txt",
    "/graphiql/index.html",
    "/graphiql/assets/%c0%ae%c0%ae/secret.txt",
  ])("keeps to its folder: %s", async (path) => {
    const { url } = await run({ explorerDirectory: builtExplorer() });
    const { status, body } = await rawRequest(url, path, { headers: { host: "localhost" } });
    expect([400, 403, 404]).toContain(status);
    expect(body).not.toMatch(/outside of|root:|explorer-/);
    expect(JSON.parse(body)).toMatchObject({ errors: [{ extensions: { code: expect.any(String) } }] });
  });

  it.each(PAGES)("%s says so when it has not been built", async (path) => {
    const folder = join(tmpdir(), "papergraph-no-explorer");
    expect(existsSync(folder)).toBe(false);
    const { url } = await run({ explorerDirectory: folder });
    const response = await fetch(`${url}${path}`);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ errors: [{ message: expect.stringMatching(/npm run build/) }] });
  });
});
