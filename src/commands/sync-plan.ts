import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { AppError } from "../errors.js";
import { isObject } from "../sources/json/is-object.js";
import { sourceByFormat } from "../sources/registry.js";
import { type FetchRequest, readFetchRequest } from "../sources/services/fetch-request.js";

/** One thing that a sync does. */
export type SyncEntry =
  | { readonly kind: "fetch"; readonly name: string; readonly request: FetchRequest }
  | { readonly kind: "ingest"; readonly name: string; readonly inputs: readonly string[]; readonly format?: string }
  | { readonly kind: "enrich"; readonly name: string; readonly from: string };

const KINDS = ["fetch", "ingest", "enrich"] as const;
const EXAMPLE = '{ "sources": [ { "fetch": "hf-daily", "since": "2026-01-01" }, { "ingest": "exports/*.bib" } ] }';

/** What a file like `papergraph.json` lists; paths in it are meant from its own folder. Errors: BAD_FILE. */
export async function readSyncPlan(path: string, services: readonly string[]): Promise<readonly SyncEntry[]> {
  const shown = JSON.stringify(path);
  const text = await readFile(path, "utf8").catch((cause: unknown) => {
    throw new AppError(
      "BAD_FILE",
      `expected a file such as ${EXAMPLE}, and ${shown} cannot be read: ${reasonOf(cause)}`,
      {
        cause,
      },
    );
  });
  const plan = parse(text, shown);
  if (!isObject(plan) || !Array.isArray(plan.sources) || plan.sources.length === 0) {
    throw new AppError("BAD_FILE", `expected ${shown} to hold an object such as ${EXAMPLE}, given ${brief(plan)}`);
  }
  const [unknown] = Object.keys(plan).filter((key) => key !== "sources");
  if (unknown !== undefined) {
    throw new AppError("BAD_FILE", `expected ${shown} to hold "sources" alone, given ${JSON.stringify(unknown)} too`);
  }
  return plan.sources.map((entry: unknown, index) => {
    try {
      return readEntry(entry, dirname(path), services);
    } catch (cause) {
      if (!(cause instanceof AppError)) throw cause;
      throw new AppError("BAD_FILE", `${shown}, entry ${index + 1}: ${cause.message}`, { cause });
    }
  });
}

function readEntry(entry: unknown, folder: string, services: readonly string[]): SyncEntry {
  const given: { readonly [key: string]: unknown } = isObject(entry) ? entry : {};
  const kinds = KINDS.filter((kind) => given[kind] !== undefined);
  const [kind] = kinds;
  if (kind === undefined || kinds.length > 1) throw wrong(`exactly one of ${KINDS.join(", ")}`, entry);
  const { [kind]: what, ...options } = given;
  switch (kind) {
    case "fetch": {
      const request = readFetchRequest(what, options);
      const { service, ...asked } = request;
      return { kind, name: `fetch ${service} ${Object.values(asked).flat().join(" ")}`, request };
    }
    case "ingest": {
      const inputs = (Array.isArray(what) ? what : [what]).map((input: unknown) => {
        if (typeof input !== "string" || input === "" || input === "-") throw wrong("files, folders or patterns", what);
        return resolve(folder, input);
      });
      if (inputs.length === 0) throw wrong("files, folders or patterns", what);
      const format = onlyFormat(options);
      return { kind, name: `ingest ${inputs.join(" ")}`, inputs, ...(format === undefined ? {} : { format }) };
    }
    case "enrich": {
      if (typeof what !== "string" || what === "") throw wrong(`${services.join(", ")} or a file`, what);
      const [unknown] = Object.keys(options);
      if (unknown !== undefined) throw wrong("enrich alone", unknown);
      return { kind, name: `enrich from ${what}`, from: services.includes(what) ? what : resolve(folder, what) };
    }
  }
}

function onlyFormat({ format, ...rest }: { readonly [option: string]: unknown }): string | undefined {
  const [unknown] = Object.keys(rest);
  if (unknown !== undefined) throw wrong("ingest with format alone", unknown);
  if (format === undefined) return undefined;
  if (typeof format !== "string") throw wrong("format to be a text", format);
  return sourceByFormat(format).format;
}

function parse(text: string, shown: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError("BAD_FILE", `expected JSON in ${shown}: ${reasonOf(cause)}`, { cause });
  }
}

function wrong(expected: string, given: unknown): AppError {
  return new AppError("BAD_ARGUMENT", `expected ${expected}, given ${brief(given)}`);
}

const brief = (given: unknown) => (given === undefined ? "nothing" : JSON.stringify(given).slice(0, 80));
const reasonOf = (cause: unknown) => (cause instanceof Error ? cause.message : String(cause));
