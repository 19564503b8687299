import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { rawRequest } from "./raw-request.js";
import { LIMITS, run } from "./running.js";

const SECRET = "outside of the explorer's folder";

/** A built explorer, with a file beside its folder that nobody may read. */
function builtExplorer(): string {
  const root = mkdtempSync(join(tmpdir(), "papergraph-explorer-"));
  const folder = join(root, "explorer");
  mkdirSync(join(folder, "assets"), { recursive: true });
  writeFileSync(join(root, "secret.txt"), SECRET);
  writeFileSync(join(folder, "beside.txt"), SECRET);
  writeFileSync(join(folder, "assets", "main-1a2b.js"), "start()");
  writeFileSync(join(folder, "assets", ".hidden"), SECRET);
  writeFileSync(join(folder, "index.html"), '<meta name="papergraph-needs-key" content="no" /><p>explorer</p>');
  return folder;
}

describe("the explorer", () => {
  it("says that no key is needed where there is none, and is not kept by the browser", async () => {
    const { url } = await run({ explorerDirectory: builtExplorer(), config: { host: "127.0.0.1", limits: LIMITS } });
    const response = await fetch(`${url}/graphiql`);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toMatch(/^text\/html/);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await response.text()).toBe('<meta name="papergraph-needs-key" content="no" /><p>explorer</p>');
  });

  it("asks for the key of the configuration, and does not hold it", async () => {
    const { url } = await run({ explorerDirectory: builtExplorer() });
    const page = await (await fetch(`${url}/graphiql`)).text();
    expect(page).toBe('<meta name="papergraph-needs-key" content="yes" /><p>explorer</p>');
  });

  it("may load from this server only", async () => {
    const { url } = await run({ explorerDirectory: builtExplorer() });
    const policy = (await fetch(`${url}/graphiql`)).headers.get("content-security-policy") ?? "";
    expect(policy).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(policy).toMatch(/connect-src 'self'/);
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval|script-src[^;]*unsafe-inline/);
  });

  it("serves its files for good, as their names change with their content", async () => {
    const { url } = await run({ explorerDirectory: builtExplorer() });
    const response = await fetch(`${url}/graphiql/assets/main-1a2b.js`);
    expect(await response.text()).toBe("start()");
    expect(response.headers.get("cache-control")).toMatch(/max-age=31536000, immutable/);
  });

  it.each([
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

  it("says so when it has not been built", async () => {
    const folder = join(tmpdir(), "papergraph-no-explorer");
    expect(existsSync(folder)).toBe(false);
    const { url } = await run({ explorerDirectory: folder });
    const response = await fetch(`${url}/graphiql`);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ errors: [{ message: expect.stringMatching(/npm run build/) }] });
  });
});
