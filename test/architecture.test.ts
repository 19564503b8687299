import { readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const SRC = fileURLToPath(new URL("../src", import.meta.url));

/** What each place of `src` may import. Files at the top of `src` are places of their own; they compose the rest. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  util: [],
  "errors.ts": [],
  model: ["util", "errors.ts"],
  sources: ["model", "util", "errors.ts"],
  extract: ["model", "util", "errors.ts"],
  store: ["model", "util", "errors.ts"],
  identity: ["model", "util", "errors.ts"],
  write: ["model", "util", "errors.ts"],
  queries: ["model", "util", "errors.ts"],
  export: ["model", "util", "errors.ts"],
  loaders: ["queries", "model", "util", "errors.ts"],
  graphql: ["loaders", "export", "model", "util", "errors.ts"],
  server: ["graphql", "loaders", "model", "util", "errors.ts", "config.ts"],
  "config.ts": ["model", "errors.ts"],
  explorer: [],
  ingest: ["sources", "extract", "identity", "write", "queries", "model", "util", "errors.ts"],
  "serve.ts": ["server", "graphql", "config.ts"],
  commands: [
    "serve.ts",
    "ingest",
    "sources",
    "extract",
    "export",
    "store",
    "server",
    "queries",
    "write",
    "config.ts",
    "model",
    "util",
    "errors.ts",
  ],
  "cli.ts": ["commands", "config.ts", "errors.ts", "util"],
};

/** Whoever needs the store takes its port, as a type. */
const MAY_SEE_STORE_PORT = [
  "identity",
  "write",
  "queries",
  "loaders",
  "graphql",
  "server",
  "ingest",
  "serve.ts",
  "config.ts",
];

/** What the API gives is typed by the rows of the queries; it reaches them through loaders alone. */
const MAY_SEE_TYPES: Readonly<Record<string, readonly string[]>> = { graphql: ["queries"] };

const ONLY_IN: readonly (readonly [pattern: RegExp, place: RegExp, what: string])[] = [
  [/from "neo4j-driver"/, /^store\/neo4j\//, "neo4j-driver"],
  [/@grafeo-db\/js/, /^store\/embedded\//, "the embedded engine"],
  [/process\.env/, /^config\.ts$/, "process.env"],
  // The one other file that calls out asks the language model that a user has configured.
  [/(?<!^\s*)(?<![.\w])fetch\(/m, /^(?:sources\/http|extract\/llm\/chat-completions)\.ts$/, "fetch"],
  [/process\.exit\b(?!Code)/, /^cli\.ts$/, "process.exit"],
];

/** Files that may be longer than the limit, each for its reason. */
const LONG_FILES: Readonly<Record<string, string>> = {};
const LONGEST = 300;

const files = (readdirSync(SRC, { recursive: true, encoding: "utf8" }) as string[])
  .filter((file) => file.endsWith(".ts") && !file.startsWith("explorer"))
  .map((file) => file.replaceAll("\\", "/"))
  .sort();
const textOf = new Map(files.map((file) => [file, readFileSync(join(SRC, file), "utf8")]));

interface Import {
  readonly target: string;
  readonly isType: boolean;
}

function importsOf(file: string): readonly Import[] {
  const found: Import[] = [];
  const pattern =
    /^(?:import|export)\s+(type\s)?[^;"']*?from\s+"(\.[^"]+)"|^import\s+"(\.[^"]+)"|import\("(\.[^"]+)"\)/gm;
  for (const match of (textOf.get(file) ?? "").matchAll(pattern)) {
    const path = match[2] ?? match[3] ?? match[4] ?? "";
    const target = relative(SRC, resolve(SRC, dirname(file), path))
      .replaceAll("\\", "/")
      .replace(/\.js$/, ".ts");
    found.push({ target, isType: match[1] !== undefined });
  }
  return found;
}

const placeOf = (file: string) => file.split("/")[0] ?? file;

describe("architecture", () => {
  it("names every place of src in the import table", () => {
    const places = new Set([...files.map(placeOf), "explorer"]);
    expect([...places].filter((place) => !(place in MAY_IMPORT))).toEqual([]);
  });

  it("lets imports point down only", () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter(({ target, isType }) => {
          const from = placeOf(file);
          const to = placeOf(target);
          if (from === to || MAY_IMPORT[from]?.includes(to)) return false;
          if (isType && MAY_SEE_TYPES[from]?.includes(to)) return false;
          return !(isType && target === "store/graph-store.ts" && MAY_SEE_STORE_PORT.includes(from));
        })
        .map(({ target }) => `${file} -> ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it("lets imports of the API's folders point down: types, nodes, lists, traversals, decisions", () => {
    const order = ["types", "nodes", "lists", "traversals", "decisions"];
    const levelOf = (file: string) => order.indexOf(file.split("/")[1] ?? "");
    const inFolders = files.filter((file) => file.startsWith("graphql/") && file.split("/").length === 3);
    expect(inFolders.filter((file) => levelOf(file) < 0)).toEqual([]);
    const wrong = inFolders.flatMap((file) =>
      importsOf(file)
        .filter(({ target }) => target.startsWith("graphql/") && levelOf(target) > levelOf(file))
        .map(({ target }) => `${file} -> ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it("has no import cycle, of types neither", () => {
    const state = new Map<string, "open" | "done">();
    const cycles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (state.get(file) === "done") return;
      if (state.get(file) === "open") {
        cycles.push([...path.slice(path.indexOf(file)), file].join(" -> "));
        return;
      }
      state.set(file, "open");
      for (const { target } of importsOf(file)) visit(target, [...path, file]);
      state.set(file, "done");
    };
    for (const file of files) visit(file, []);
    expect(cycles).toEqual([]);
  });

  it("gives each thing from the one file that declares it", () => {
    const again = files.filter((file) =>
      /^export (?:type )?(?:\*|\{[^}]*\}) from |^export (?:type )?\{/m.test(textOf.get(file) ?? ""),
    );
    expect(again).toEqual([]);
  });

  it.each(ONLY_IN)("%s stays in its place", (pattern, place, what) => {
    const strays = files.filter((file) => pattern.test(textOf.get(file) ?? "") && !place.test(file));
    expect(strays, what).toEqual([]);
  });

  it("keeps files short", () => {
    const long = files.filter((file) => (textOf.get(file) ?? "").split("\n").length > LONGEST && !(file in LONG_FILES));
    expect(long).toEqual([]);
  });

  it("imports only packages that package.json depends on", () => {
    const manifest = JSON.parse(readFileSync(join(SRC, "../package.json"), "utf8")) as {
      dependencies: Record<string, string>;
    };
    const builtin = new Set(builtinModules);
    const missing = files.flatMap((file) =>
      [...(textOf.get(file) ?? "").matchAll(/from "([^."][^"]*)"/g)]
        .map(([, name = ""]) =>
          name
            .split("/")
            .slice(0, name.startsWith("@") ? 2 : 1)
            .join("/"),
        )
        .filter((name) => !name.startsWith("node:") && !builtin.has(name) && !(name in manifest.dependencies))
        .map((name) => `${file}: ${name}`),
    );
    expect(missing).toEqual([]);
  });
});
