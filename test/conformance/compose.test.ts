import { existsSync, readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { DEFAULTS, readConfig } from "../../src/config.js";
import { COMPOSE_SCHEMA } from "./compose-schema.js";

const ROOT = new URL("../../", import.meta.url);
const read = (file: string) => readFileSync(new URL(file, ROOT), "utf8");
const text = read("docker-compose.yml");
const dockerfile = read("Dockerfile").replaceAll("\\\n", " ");

interface Compose {
  readonly services: {
    readonly neo4j: Service & { readonly image: string };
    readonly server: Service;
  };
  readonly volumes: Readonly<Record<string, null>>;
}

interface Service {
  readonly environment: Readonly<Record<string, string>>;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly ports?: readonly string[];
  readonly volumes: readonly string[];
}

/** Fills in `${NAME}`, `${NAME:-default}` and `${NAME:?message}` as Compose does; throws the message where one is due. */
function interpolate(source: string, given: Readonly<Record<string, string>>): string {
  return source.replace(
    /\$\$|\$\{(\w+)(?::([-?])([^}]*))?\}/g,
    (whole, name?: string, sign?: string, word?: string) => {
      if (whole === "$$") return "$";
      const value = given[name ?? ""] ?? "";
      if (value === "" && sign === "?") throw new Error(`${name}: ${word}`);
      return value === "" && sign === "-" ? (word ?? "") : value;
    },
  );
}

/** The file without its comments, filled in. */
function compose(given: Readonly<Record<string, string>>): Compose {
  return parse(interpolate(text.replace(/^\s*#.*$/gm, ""), given)) as Compose;
}

const SECRETS = { NEO4J_PASSWORD: "a-password", PAPERGRAPH_API_KEY: "a-key" };

describe("docker-compose.yml", () => {
  const { services, volumes } = compose(SECRETS);

  it("is what the Compose specification allows", () => {
    const validate = new Ajv({ allErrors: true, strictRequired: false, allowUnionTypes: true }).compile(COMPOSE_SCHEMA);
    expect(validate(compose(SECRETS)) ? [] : validate.errors).toEqual([]);
    expect(validate({ services: { server: { build: ".", port: ["4000"] } } })).toBe(false);
  });

  it.each(Object.keys(SECRETS))("refuses to start without %s, and says what to choose", (name) => {
    const { [name as keyof typeof SECRETS]: _left, ...rest } = SECRETS;
    expect(() => compose(rest)).toThrow(new RegExp(`^${name}: choose a`));
  });

  it("fills in only what papergraph reads", () => {
    const names = [...text.matchAll(/\$\{(\w+)[:}]/g)].map(([, name = ""]) => name);
    expect(new Set(names)).toEqual(new Set(["NEO4J_PASSWORD", "PAPERGRAPH_API_KEY", "PORT"]));
    expect([...names, ...Object.keys(services.server.environment)].filter((name) => !(name in DEFAULTS))).toEqual([]);
  });

  it("gives the server a configuration that it takes: Neo4j, and a key for those outside", () => {
    const config = readConfig(services.server.environment);
    expect(config).toMatchObject({
      engine: "neo4j",
      neo4j: { uri: "bolt://neo4j:7687", user: "neo4j", password: SECRETS.NEO4J_PASSWORD },
      host: "0.0.0.0",
      port: 4000,
      apiKey: SECRETS.PAPERGRAPH_API_KEY,
    });
    expect(services.neo4j.environment.NEO4J_AUTH).toBe(`${config.neo4j?.user}/${SECRETS.NEO4J_PASSWORD}`);
  });

  it("runs the very Neo4j that is tested", () => {
    const tested = /DEFAULT_VERSION = "([\d.]+)"/.exec(read("test/support/neo4j/releases.mjs"))?.[1];
    expect(services.neo4j.image).toBe(`neo4j:${tested}-community`);
  });

  it("has the server wait until Neo4j takes questions with that password", () => {
    expect(services.server.depends_on).toEqual({ neo4j: { condition: "service_healthy" } });
    const [how, command] = services.neo4j.healthcheck?.test ?? [];
    expect(how).toBe("CMD-SHELL");
    expect(command).toMatch(/^cypher-shell .*-p "\$\{NEO4J_AUTH#neo4j\/\}" 'RETURN 1'$/);
  });

  it("shows the server to this machine alone, and Neo4j to the server alone", () => {
    expect(services.server.ports).toEqual(["127.0.0.1:4000:4000"]);
    expect(compose({ ...SECRETS, PORT: "4100" }).services.server.ports).toEqual(["127.0.0.1:4100:4000"]);
    expect(services.neo4j.ports).toBeUndefined();
  });

  it("keeps the graph and the dead letters in volumes", () => {
    expect(services.neo4j.volumes).toEqual(["neo4j:/data"]);
    expect(services.server.volumes).toEqual([`server:${services.server.environment.PAPERGRAPH_DATA}`]);
    expect(Object.keys(volumes).sort()).toEqual(["neo4j", "server"]);
  });

  it("names in its comments only files that are in the image", () => {
    const seeds = text.match(/papergraph ingest (seeds\/\S+) (seeds\/\S+)$/m)?.slice(1) ?? [];
    expect(seeds).toHaveLength(2);
    for (const file of seeds) expect(existsSync(new URL(file, ROOT)), file).toBe(true);
  });
});

describe("Dockerfile", () => {
  const lines = dockerfile.split("\n").filter((line) => /^[A-Z]+ /.test(line));
  const of = (instruction: string) => lines.filter((line) => line.startsWith(`${instruction} `));
  const final = lines.slice(lines.findLastIndex((line) => line.startsWith("FROM ")));

  it("starts every stage from one exact release of Node 24", () => {
    const images = of("FROM").map((line) => line.split(" ")[1]);
    expect(images.length).toBe(2);
    expect(new Set(images).size).toBe(1);
    expect(images[0]).toMatch(/^node:24\.\d+\.\d+-[a-z]+-slim$/);
  });

  it("installs what package-lock.json says, without development packages and without running scripts", () => {
    const installs = of("RUN").filter((line) => line.includes("npm "));
    for (const line of installs.filter((entry) => /npm (?:ci|install)/.test(entry))) {
      expect(line).toMatch(/npm ci .*--ignore-scripts/);
    }
    expect(final.filter((line) => /npm ci --omit=dev --ignore-scripts/.test(line))).toHaveLength(1);
    expect(final.some((line) => line.includes("npm run"))).toBe(false);
  });

  it("runs as a user who is not root, from before the command on", () => {
    const user = final.findIndex((line) => line.startsWith("USER "));
    expect(final[user]).toBe("USER node");
    expect(user).toBeLessThan(final.findIndex((line) => line.startsWith("CMD ")));
    expect(final.slice(user + 1).some((line) => line.startsWith("RUN ") || line.startsWith("USER "))).toBe(false);
  });

  it("copies only what is there and what .dockerignore lets through", () => {
    const allowed = read(".dockerignore")
      .split("\n")
      .filter((line) => line.startsWith("!"))
      .map((line) => line.slice(1));
    const copied = of("COPY")
      .filter((line) => !line.includes("--from="))
      .flatMap((line) => line.split(/\s+/).slice(1, -1));
    expect(new Set(copied)).toEqual(new Set(allowed));
    for (const source of copied) expect(existsSync(new URL(source, ROOT)), source).toBe(true);
    expect(read(".dockerignore")).toMatch(/^\*$/m);
  });

  it("sets only what papergraph reads, and listens where the health check asks", () => {
    const settings = Object.fromEntries(
      [...(final.find((line) => line.startsWith("ENV ")) ?? "").matchAll(/(\w+)=(\S+)/g)].map(([, name, value]) => [
        name,
        value,
      ]),
    );
    const { NODE_ENV, ...own } = settings;
    expect(NODE_ENV).toBe("production");
    expect(Object.keys(own).filter((name) => !(name in DEFAULTS))).toEqual([]);
    expect(() => readConfig(own)).toThrow(/set PAPERGRAPH_API_KEY/);
    expect(readConfig({ ...own, PAPERGRAPH_API_KEY: "k" })).toMatchObject({ host: "0.0.0.0", port: 4000 });
    expect(of("HEALTHCHECK").join()).toMatch(/127\.0\.0\.1:' \+ process\.env\.PORT \+ '\/readyz/);
    expect(of("EXPOSE")).toEqual(["EXPOSE 4000"]);
  });
});

describe(".env.example", () => {
  it("shows every setting with its default, and sets none", () => {
    const lines = read(".env.example").split("\n").filter(Boolean);
    expect(lines.filter((line) => !line.startsWith("#"))).toEqual([]);
    const shown = lines.flatMap((line) => /^# ([A-Z][A-Z0-9_]*)=(.*)$/.exec(line)?.slice(1, 3) ?? []);
    const pairs = Array.from({ length: shown.length / 2 }, (_, at) => [shown[2 * at], shown[2 * at + 1]]);
    expect(Object.fromEntries(pairs)).toEqual(DEFAULTS);
    expect(pairs).toHaveLength(Object.keys(DEFAULTS).length);
  });
});
