import { AppError } from "../errors.js";
import {
  DECISION_VERBS,
  isJudgedKind,
  isMentionedKind,
  isRenamedKind,
  type JudgedKind,
  type LinkVerb,
  type MentionVerb,
  type RenamedKind,
} from "../model/decision.js";
import { mergeKey, parseNodeId } from "../model/ids.js";
import { personNameKey } from "../model/person-name/person-name.js";
import { MENTION_ROLES, type MentionRole } from "../model/provenance.js";
import type { MentionedKind } from "../model/relationships.js";

/** What a person says: exactly one of `same`, `different`, `accept`, `reject` and `rename`. */
export interface DecisionRequest {
  /** Ids of papers, or of authors. */
  readonly same?: readonly string[] | null | undefined;
  readonly different?: readonly string[] | null | undefined;
  /** The id of a paper, and of what it mentions. */
  readonly accept?: readonly string[] | null | undefined;
  readonly reject?: readonly string[] | null | undefined;
  /** The id of a node, and the name under which it is to be shown. */
  readonly rename?: readonly string[] | null | undefined;
  /** With `accept`, what the paper does with it. */
  readonly role?: MentionRole | null | undefined;
  readonly reason?: string | null | undefined;
  /** Who says it. */
  readonly person?: string | null | undefined;
}

export interface LinkRequest {
  readonly verb: LinkVerb;
  readonly kind: JudgedKind;
  readonly ids: readonly string[];
}

export interface MentionRequest {
  readonly verb: MentionVerb;
  readonly kind: MentionedKind;
  readonly paper: string;
  readonly node: string;
  readonly role: MentionRole | null;
}

export interface NameRequest {
  readonly verb: "rename";
  readonly kind: RenamedKind;
  readonly node: string;
  readonly name: string;
}

export type ReadRequest = LinkRequest | MentionRequest | NameRequest;

const MOST_IDS = 50;
const LONGEST = { reason: 1_000, person: 200 } as const;
const LONGEST_NAME = 300;

type Given = { readonly [name in keyof DecisionRequest]: unknown };

/** Reads a request, whatever was given; BAD_ARGUMENT where it does not say one thing of nodes of the right kinds. */
export function readDecisionRequest(given: Given): ReadRequest {
  const said = DECISION_VERBS.filter((verb) => (given[verb] ?? null) !== null);
  const [verb] = said;
  if (verb === undefined || said.length > 1)
    throw wrong(`exactly one of ${DECISION_VERBS.join(", ")}`, said.join(" and ") || "none");
  for (const name of ["reason", "person"] as const) {
    const text = given[name] ?? "";
    if (typeof text !== "string" || text.length > LONGEST[name])
      throw wrong(`${name} as a text of at most ${LONGEST[name]} characters`, text);
  }
  if ((given.role ?? null) !== null && verb !== "accept") throw wrong("a role with accept alone", given.role);
  if (verb === "rename") return readName(given.rename);
  return verb === "same" || verb === "different"
    ? readLink(verb, given[verb])
    : readMention(verb, given[verb], given.role);
}

function readLink(verb: LinkVerb, given: unknown): LinkRequest {
  const ids = readTexts(given);
  if (!ids || new Set(ids).size !== ids.length || ids.length < 2 || ids.length > MOST_IDS)
    throw wrong(`${verb} as 2 to ${MOST_IDS} ids, each once`, given);
  const kinds = new Set(ids.map((id) => parseNodeId(id)?.kind));
  const [kind] = kinds;
  if (kinds.size !== 1 || !isJudgedKind(kind)) throw wrong("ids of papers alone, or of authors alone", ids);
  return { verb, kind, ids };
}

function readMention(verb: MentionVerb, given: unknown, role: unknown): MentionRequest {
  const [paper = "", node = "", ...more] = readTexts(given) ?? [];
  const kind = parseNodeId(node)?.kind;
  if (more.length > 0 || parseNodeId(paper)?.kind !== "Paper" || !isMentionedKind(kind))
    throw wrong(`${verb} as the id of a paper, and that of a method, dataset, task or repository`, given);
  const known = MENTION_ROLES.find((each) => each === role);
  if ((role ?? null) !== null && !known) throw wrong(`role as one of ${MENTION_ROLES.join(", ")}`, role);
  return { verb, kind, paper, node, role: known ?? null };
}

function readName(given: unknown): NameRequest {
  const [node = "", text = "", ...more] = readTexts(given) ?? [];
  const kind = parseNodeId(node)?.kind;
  if (more.length > 0 || !isRenamedKind(kind))
    throw wrong("rename as the id of an author or of a node known by name, and the name", given);
  const name = text.normalize("NFC").replace(/\s+/g, " ").trim();
  const key = kind === "Author" ? personNameKey(name) : mergeKey(name);
  if (key === "" || name.length > LONGEST_NAME)
    throw wrong(`a name of at most ${LONGEST_NAME} characters with a letter or digit`, text);
  return { verb: "rename", kind, node, name };
}

function readTexts(given: unknown): readonly string[] | undefined {
  return Array.isArray(given) && given.every((each) => typeof each === "string") ? given : undefined;
}

function wrong(expected: string, given: unknown): AppError {
  return new AppError("BAD_ARGUMENT", `expected ${expected}, but given ${JSON.stringify(given)?.slice(0, 200)}`);
}
