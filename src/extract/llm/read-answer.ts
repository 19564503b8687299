import { AppError } from "../../errors.js";
import type { MentionRole } from "../../model/provenance.js";
import type { LexiconKind } from "../lexicon/lexicon-entry.js";

/** What a model says of a paper's candidates, and the names it adds. */
export interface Answer {
  /** By number of the candidate, from 1. */
  readonly verdicts: ReadonlyMap<number, { readonly kind: LexiconKind | "none"; readonly role: MentionRole }>;
  readonly added: readonly AddedName[];
}

export interface AddedName {
  /** As the model says it stands in the text. */
  readonly text: string;
  readonly kind: LexiconKind;
  readonly role: MentionRole;
}

const KINDS: readonly unknown[] = ["method", "dataset", "task"] satisfies readonly LexiconKind[];
const MOST_ADDED = 40;

/** Reads a model's answer; QUERY_FAILED where it is not JSON or not of the schema, which a small model's answer may well be. */
export function readAnswer(text: string): Answer {
  const { candidates, added } = asObject(parse(text));
  const verdicts: Map<number, { kind: LexiconKind | "none"; role: MentionRole }> = new Map();
  for (const item of asArray(candidates)) {
    const { number, kind, role } = asObject(item);
    if (!Number.isInteger(number) || !(isKind(kind) || kind === "none")) throw wrong("a candidate");
    if (!verdicts.has(number as number)) verdicts.set(number as number, { kind, role: asRole(role) });
  }
  const names = asArray(added).map((item): AddedName => {
    const { text: name, kind, role } = asObject(item);
    if (typeof name !== "string" || !isKind(kind)) throw wrong("an added name");
    return { text: name, kind, role: asRole(role) };
  });
  return { verdicts, added: names.slice(0, MOST_ADDED) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError("QUERY_FAILED", `its answer is not JSON: ${text.slice(0, 60)}`, { cause });
  }
}

const wrong = (what: string) =>
  new AppError("QUERY_FAILED", `its answer is not of the schema that was asked for: ${what}`);

const isKind = (value: unknown): value is LexiconKind => KINDS.includes(value);

function asObject(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw wrong("no object");
  return value as Readonly<Record<string, unknown>>;
}

function asArray(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw wrong("no list");
  return value as readonly unknown[];
}

function asRole(value: unknown): MentionRole {
  if (value !== "introduced" && value !== "used") throw wrong("a role");
  return value === "introduced" ? "INTRODUCED" : "USED";
}
