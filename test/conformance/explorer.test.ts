import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { buildExplorer } from "../support/build-explorer.js";

const BUILT = fileURLToPath(new URL("../../dist/explorer", import.meta.url));

/** The pages, as folders of what was built, and where their files are served. */
const PAGES = [
  ["app", "/assets/"],
  ["graphiql", "/graphiql/assets/"],
] as const;

/** The explorer's scripts, compressed as a server would, come within a second over a slow line. */
const MOST_SCRIPT_BYTES = 250_000;

/** Hosts that give out libraries, fonts and styles, and those of the makers of what is bundled. */
const DELIVERY =
  /(?:https?:)?\/\/[\w.-]*(?:unpkg\.com|jsdelivr\.net|cdnjs\.|esm\.sh|esm\.run|skypack\.dev|jspm\.|googleapis\.com|gstatic\.com|bootstrapcdn\.com|cloudflare\.com|azureedge\.net|vscode-cdn\.net|apollographql\.com)/i;

const texts = (page: string) =>
  (readdirSync(join(BUILT, page), { recursive: true, encoding: "utf8" }) as string[])
    .filter((file) => /\.(?:html|js|css|svg)$/.test(file))
    .map((file) => [file, readFileSync(join(BUILT, page, file), "utf8")] as const);

// What a test in a browser is just building is no page yet.
beforeAll(buildExplorer);

describe.each(PAGES)("the built page %s works without a network", (page, assets) => {
  it("is there: npm run build makes it", () => {
    expect(existsSync(join(BUILT, page, "index.html"))).toBe(true);
    expect(texts(page).length).toBeGreaterThan(3);
  });

  it("names no host that gives out libraries", () => {
    const found = texts(page).flatMap(([file, text]) => {
      const match = DELIVERY.exec(text);
      return match ? [`${file}: ${match[0]}`] : [];
    });
    expect(found).toEqual([]);
  });

  it("loads nothing but its own files, each of which is there", () => {
    const html = readFileSync(join(BUILT, page, "index.html"), "utf8");
    const loaded = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address = ""]) => address);
    expect(loaded.length).toBeGreaterThan(2);
    for (const address of loaded) {
      expect(address.startsWith(assets)).toBe(true);
      expect(existsSync(join(BUILT, page, "assets", address.slice(assets.length)))).toBe(true);
    }
    const styles = texts(page).filter(([file]) => file.endsWith(".css"));
    for (const [file, text] of styles) {
      const addresses = [...text.matchAll(/url\(\s*["']?([^"')\s]+)/g)].map(([, address = ""]) => address);
      const foreign = addresses.filter((address) => !/^(?:data:|#)/.test(address) && !address.startsWith(assets));
      expect(foreign, file).toEqual([]);
      expect(text, file).not.toMatch(/@import/);
    }
  });

  it("has the place where the server says that it needs the key", () => {
    expect(readFileSync(join(BUILT, page, "index.html"), "utf8")).toContain('name="papergraph-needs-key" content="no"');
  });
});

describe("the explorer's scripts", () => {
  it(`have at most ${MOST_SCRIPT_BYTES} bytes, compressed`, () => {
    const scripts = texts("app").filter(([file]) => file.endsWith(".js"));
    expect(scripts.length).toBeGreaterThan(0);
    const bytes = scripts.reduce((sum, [, text]) => sum + gzipSync(text).length, 0);
    expect(bytes).toBeLessThanOrEqual(MOST_SCRIPT_BYTES);
  });
});
