import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const BUILT = fileURLToPath(new URL("../../dist/explorer/graphiql", import.meta.url));

/** Hosts that give out libraries, fonts and styles, and those of the makers of what is bundled. */
const DELIVERY =
  /(?:https?:)?\/\/[\w.-]*(?:unpkg\.com|jsdelivr\.net|cdnjs\.|esm\.sh|esm\.run|skypack\.dev|jspm\.|googleapis\.com|gstatic\.com|bootstrapcdn\.com|cloudflare\.com|azureedge\.net|vscode-cdn\.net|apollographql\.com)/i;

const texts = () =>
  (readdirSync(BUILT, { recursive: true, encoding: "utf8" }) as string[])
    .filter((file) => /\.(?:html|js|css|svg)$/.test(file))
    .map((file) => [file, readFileSync(join(BUILT, file), "utf8")] as const);

describe("the built explorer works without a network", () => {
  it("is there: npm run build makes it", () => {
    expect(existsSync(join(BUILT, "index.html"))).toBe(true);
    expect(texts().length).toBeGreaterThan(5);
  });

  it("names no host that gives out libraries", () => {
    const found = texts().flatMap(([file, text]) => {
      const match = DELIVERY.exec(text);
      return match ? [`${file}: ${match[0]}`] : [];
    });
    expect(found).toEqual([]);
  });

  it("loads nothing but its own files, each of which is there", () => {
    const page = readFileSync(join(BUILT, "index.html"), "utf8");
    const loaded = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address = ""]) => address);
    expect(loaded.length).toBeGreaterThan(2);
    for (const address of loaded) {
      expect(address).toMatch(/^\/graphiql\/assets\//);
      expect(existsSync(join(BUILT, address.replace("/graphiql/", "")))).toBe(true);
    }
    const styles = texts().filter(([file]) => file.endsWith(".css"));
    for (const [file, text] of styles) {
      const addresses = [...text.matchAll(/url\(\s*["']?([^"')\s]+)/g)].map(([, address = ""]) => address);
      const foreign = addresses.filter((address) => !/^(?:data:|#|\/graphiql\/assets\/)/.test(address));
      expect(foreign, file).toEqual([]);
      expect(text, file).not.toMatch(/@import/);
    }
  });

  it("has the place where the server says that it needs the key", () => {
    expect(readFileSync(join(BUILT, "index.html"), "utf8")).toContain('name="papergraph-needs-key" content="no"');
  });
});
