import { AppError } from "./errors.js";
import type { ServiceAddresses } from "./model/service-addresses.js";
import type { EngineName } from "./store/graph-store.js";

export const LOG_LEVELS = ["silent", "error", "warn", "info", "debug"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Everything papergraph takes from its environment, read once. README has the same table. */
export interface Config {
  readonly host: string;
  readonly port: number;
  readonly engine: EngineName;
  /** Folder of the embedded graph, dead letters and the running server's address. */
  readonly dataDirectory: string;
  readonly neo4j?: {
    readonly uri: string;
    readonly user: string;
    readonly password: string;
    readonly database: string;
  };
  /** Key that introspection and, off loopback, everything needs; required when host is not loopback. */
  readonly apiKey?: string;
  /** Origins whose pages may ask from a browser, as `https://lab.example`. */
  readonly allowedOrigins: readonly string[];
  /** Milliseconds for which a server that was told to stop still takes requests that are on their way. */
  readonly drainMs: number;
  /** Whether npm runs this process, in a shell of its own. */
  readonly isUnderNpm: boolean;
  readonly logLevel: LogLevel;
  readonly lexiconFiles: readonly string[];
  /** An OpenAI-compatible server that goes over what the rules read; absent unless asked for. */
  readonly languageModel?: {
    readonly url: string;
    readonly model: string;
    readonly apiKey?: string;
  };
  /** The services that are asked for papers. */
  readonly services: ServiceAddresses;
  readonly limits: Limits;
}

export interface Limits {
  /** Greatest nesting of fields. */
  readonly depth: number;
  /** Greatest cost: one for each field and 20 for a test of neighbours, times the lengths of the lists around it. */
  readonly cost: number;
  readonly aliases: number;
  readonly tokens: number;
  /** Milliseconds for one database statement. */
  readonly timeoutMs: number;
  /** Greatest `first` or `last`. */
  readonly maxPageSize: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Every name read, with its default; `PAPERGRAPH_*` names that are not here are refused. */
export const DEFAULTS: Readonly<Record<string, string>> = {
  HOST: "127.0.0.1",
  PORT: "4000",
  PAPERGRAPH_DATA: "./data",
  NEO4J_URI: "",
  NEO4J_USER: "neo4j",
  NEO4J_PASSWORD: "",
  NEO4J_DATABASE: "neo4j",
  PAPERGRAPH_API_KEY: "",
  PAPERGRAPH_CORS: "",
  PAPERGRAPH_DRAIN_MS: "500",
  PAPERGRAPH_LOG_LEVEL: "info",
  PAPERGRAPH_LEXICON: "",
  PAPERGRAPH_LLM_URL: "",
  PAPERGRAPH_LLM_MODEL: "",
  PAPERGRAPH_LLM_KEY: "",
  PAPERGRAPH_HUGGINGFACE_URL: "https://huggingface.co",
  PAPERGRAPH_ARXIV_URL: "https://export.arxiv.org",
  PAPERGRAPH_OPENALEX_URL: "https://api.openalex.org",
  PAPERGRAPH_OPENALEX_KEY: "",
  PAPERGRAPH_S2_URL: "https://api.semanticscholar.org",
  PAPERGRAPH_S2_KEY: "",
  PAPERGRAPH_CONTACT: "",
  PAPERGRAPH_MAX_DEPTH: "12",
  PAPERGRAPH_MAX_COST: "50000",
  PAPERGRAPH_MAX_ALIASES: "30",
  PAPERGRAPH_MAX_TOKENS: "2000",
  PAPERGRAPH_MAX_PAGE_SIZE: "200",
  PAPERGRAPH_TIMEOUT_MS: "15000",
};

/** Reads and validates the configuration; every mistake is BAD_CONFIGURATION and names what was expected and given. */
export function readConfig(environment: Environment): Config {
  for (const name of Object.keys(environment)) {
    if (name.startsWith("PAPERGRAPH_") && !(name in DEFAULTS)) {
      const known = Object.keys(DEFAULTS).filter((key) => key.startsWith("PAPERGRAPH_"));
      throw new AppError("BAD_CONFIGURATION", `${name} is not a setting of papergraph; it knows ${known.join(", ")}`);
    }
  }
  const text = (name: string) => environment[name]?.trim() || (DEFAULTS[name] ?? "");
  const whole = (name: string, least: number, most: number) => {
    const given = text(name);
    const value = Number(given);
    if (!/^\d+$/.test(given) || value < least || value > most) {
      throw new AppError(
        "BAD_CONFIGURATION",
        `${name} must be a whole number from ${least} to ${most}, but is "${given}"`,
      );
    }
    return value;
  };
  const logLevel = LOG_LEVELS.find((level) => level === text("PAPERGRAPH_LOG_LEVEL"));
  if (!logLevel) {
    throw new AppError(
      "BAD_CONFIGURATION",
      `PAPERGRAPH_LOG_LEVEL must be one of ${LOG_LEVELS.join(", ")}, but is "${text("PAPERGRAPH_LOG_LEVEL")}"`,
    );
  }
  const host = text("HOST");
  const apiKey = text("PAPERGRAPH_API_KEY");
  if (!["127.0.0.1", "localhost", "::1"].includes(host) && !apiKey) {
    throw new AppError(
      "BAD_CONFIGURATION",
      `HOST is "${host}", which others can reach: set PAPERGRAPH_API_KEY, or HOST=127.0.0.1`,
    );
  }
  const neo4j = readNeo4j(text);
  const languageModel = readLanguageModel(text);
  return Object.freeze({
    host,
    port: whole("PORT", 0, 65_535),
    engine: neo4j ? "neo4j" : "embedded",
    dataDirectory: text("PAPERGRAPH_DATA"),
    ...(neo4j ? { neo4j } : {}),
    ...(apiKey ? { apiKey } : {}),
    allowedOrigins: listed(text("PAPERGRAPH_CORS")).map(readOrigin),
    drainMs: whole("PAPERGRAPH_DRAIN_MS", 0, 600_000),
    isUnderNpm: environment.npm_lifecycle_event !== undefined,
    logLevel,
    lexiconFiles: listed(text("PAPERGRAPH_LEXICON")),
    ...(languageModel ? { languageModel } : {}),
    services: readServices(text),
    limits: Object.freeze({
      depth: whole("PAPERGRAPH_MAX_DEPTH", 1, 100),
      cost: whole("PAPERGRAPH_MAX_COST", 1, 100_000_000),
      aliases: whole("PAPERGRAPH_MAX_ALIASES", 0, 10_000),
      tokens: whole("PAPERGRAPH_MAX_TOKENS", 10, 1_000_000),
      timeoutMs: whole("PAPERGRAPH_TIMEOUT_MS", 1, 3_600_000),
      maxPageSize: whole("PAPERGRAPH_MAX_PAGE_SIZE", 1, 10_000),
    }),
  });
}

function listed(text: string): readonly string[] {
  return text
    .split(",")
    .map((item) => item.trim())
    .filter(Boolean);
}

function readOrigin(given: string): string {
  const { protocol, origin } = URL.canParse(given) ? new URL(given) : { protocol: "", origin: "" };
  if (/^https?:$/.test(protocol) && origin === given && !given.includes("*")) return given;
  const why = given === "*" ? "; * would let any page that you visit read the graph" : "";
  throw new AppError(
    "BAD_CONFIGURATION",
    `PAPERGRAPH_CORS must list origins, as https://lab.example or http://localhost:3000, separated by commas, but one is "${given}"${why}`,
  );
}

function readNeo4j(text: (name: string) => string): Config["neo4j"] {
  const uri = text("NEO4J_URI");
  if (!uri) return undefined;
  if (!/^(?:bolt|neo4j)(?:\+s|\+ssc)?:\/\/[^/@\s]+\/?$/.test(uri)) {
    throw new AppError(
      "BAD_CONFIGURATION",
      "NEO4J_URI must look like neo4j://host:7687 or bolt+s://host:7687, with user and password in NEO4J_USER and NEO4J_PASSWORD",
    );
  }
  if (!text("NEO4J_PASSWORD")) {
    throw new AppError("BAD_CONFIGURATION", "NEO4J_PASSWORD must be set when NEO4J_URI is");
  }
  return Object.freeze({
    uri,
    user: text("NEO4J_USER"),
    password: text("NEO4J_PASSWORD"),
    database: text("NEO4J_DATABASE"),
  });
}

function readLanguageModel(text: (name: string) => string): Config["languageModel"] {
  const url = text("PAPERGRAPH_LLM_URL");
  if (!url) return undefined;
  if (!/^https?:\/\/[^/@\s?#]+(?:\/[^@\s?#]*)?$/.test(url) || !URL.canParse(url)) {
    throw new AppError(
      "BAD_CONFIGURATION",
      "PAPERGRAPH_LLM_URL must be the address of an OpenAI-compatible server such as http://127.0.0.1:11434, with its key in PAPERGRAPH_LLM_KEY",
    );
  }
  const model = text("PAPERGRAPH_LLM_MODEL");
  if (!model) {
    throw new AppError("BAD_CONFIGURATION", "PAPERGRAPH_LLM_MODEL must name a model when PAPERGRAPH_LLM_URL is set");
  }
  const apiKey = text("PAPERGRAPH_LLM_KEY");
  return Object.freeze({ url, model, ...(apiKey ? { apiKey } : {}) });
}

function readServices(text: (name: string) => string): ServiceAddresses {
  const address = (name: string) => {
    const given = text(name).replace(/\/+$/, "");
    if (/^https?:\/\/[^/@\s?#]+(?:\/[^@\s?#]*)?$/.test(given) && URL.canParse(given)) return given;
    throw new AppError(
      "BAD_CONFIGURATION",
      `${name} must be an address such as ${DEFAULTS[name]}, with no user, key or question in it`,
    );
  };
  const contact = text("PAPERGRAPH_CONTACT");
  if (contact && !/^[^\s@<>()]+@[^\s@<>()]+$/.test(contact)) {
    throw new AppError("BAD_CONFIGURATION", `PAPERGRAPH_CONTACT must be a mail address, but is "${contact}"`);
  }
  const [openalexKey, s2Key] = [text("PAPERGRAPH_OPENALEX_KEY"), text("PAPERGRAPH_S2_KEY")];
  return Object.freeze({
    huggingface: address("PAPERGRAPH_HUGGINGFACE_URL"),
    arxiv: address("PAPERGRAPH_ARXIV_URL"),
    openalex: address("PAPERGRAPH_OPENALEX_URL"),
    s2: address("PAPERGRAPH_S2_URL"),
    ...(contact ? { contact } : {}),
    ...(openalexKey ? { openalexKey } : {}),
    ...(s2Key ? { s2Key } : {}),
  });
}

/**
 * The process's own configuration, with a `.env` file of the working directory under it and what the command line says
 * over it. The only reader of process.env.
 */
export async function readProcessConfig(said: Environment = {}): Promise<Config> {
  const { config } = await import("dotenv");
  const fromFile: Record<string, string> = {};
  config({ processEnv: fromFile, quiet: true });
  return readConfig({ ...fromFile, ...process.env, ...said });
}
