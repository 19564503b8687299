import { createHash } from "node:crypto";
import { AppError } from "../errors.js";
import {
  DECISION_VERBS,
  type Decision,
  isJudgedKind,
  isLinkDecision,
  isMentionDecision,
  isMentionedKind,
  isRenamedKind,
} from "../model/decision.js";
import { mergeKey, parseNodeId } from "../model/ids.js";
import { readMentionKey } from "../model/mention-key.js";
import { NODE_KINDS } from "../model/node-kind.js";
import { personNameKey } from "../model/person-name/person-name.js";
import { MENTION_ROLES } from "../model/provenance.js";
import { parseIsoInstant } from "../sources/fields/calendar-date.js";
import { boolean, expected, list, object, oneOf, parsed, text } from "../sources/fields/declared.js";
import { readDeclared } from "../sources/fields/read-declared.js";
import { canonicalJson } from "../util/canonical-json.js";
import { mentionedNode } from "../write/linked-nodes.js";

/** One decision as a line of a file says it. Without an id it gets one by what it says, so that a line means one decision. */
const LINE = object({
  verb: oneOf(DECISION_VERBS),
  kind: oneOf(NODE_KINDS),
  keys: list(text),
  name: text.exactOptional(),
  role: oneOf(MENTION_ROLES).exactOptional(),
  about: list(text).exactOptional(),
  reason: text.exactOptional(),
  person: text.exactOptional(),
  at: parsed("an ISO instant", parseIsoInstant, { description: "When it was said." }).exactOptional(),
  id: parsed("an id like decision:…", (given) => (/^decision:\S{1,100}$/.test(given) ? given : undefined), {
    description: "By which it is taken back.",
  }).exactOptional(),
  undone: boolean.exactOptional(),
});

const MOST_KEYS = 50;
/** In characters; the options of a task that a server does must hold such a line. */
export const LONGEST_DECISION_LINE = 30_000;

/** Reads one line. Errors: BAD_FILE, with what was expected and what was given. */
export function readDecisionLine(line: string, now: string): Decision {
  if (line.length > LONGEST_DECISION_LINE)
    throw new AppError(
      "BAD_FILE",
      `expected a line of at most ${LONGEST_DECISION_LINE} characters, given a longer one`,
    );
  const { verb, kind, keys, name = null, role = null, ...more } = readDeclared(LINE, parseJson(line));
  const said = { verb, kind, keys, name, role };
  const id = more.id ?? `decision:${createHash("sha256").update(canonicalJson(said)).digest("hex").slice(0, 20)}`;
  const { reason = null, person = null, at = now, undone = false } = more;
  const decision = { id, ...said, reason, person, at, undone };
  const fault = faultOf(decision);
  if (fault) throw new AppError("BAD_FILE", fault);
  return decision;
}

/** The line that says a decision; `about` tells a reader what the keys stand for. */
export function decisionLine(
  { verb, kind, keys, name, role, reason, person, at, id, undone }: Decision,
  about: readonly string[],
): string {
  return JSON.stringify({
    verb,
    kind,
    keys,
    ...(name !== null && { name }),
    ...(role !== null && { role }),
    ...(about.length > 0 && { about }),
    ...(reason !== null && { reason }),
    ...(person !== null && { person }),
    at,
    id,
    ...(undone && { undone }),
  });
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new AppError("BAD_FILE", `expected JSON, given ${JSON.stringify(line.slice(0, 60))}`, { cause });
  }
}

/** What is wrong with a decision whose parts are each well formed. */
function faultOf(decision: Decision): string | undefined {
  const { verb, kind, keys, name, role } = decision;
  const fault = (what: string, given: unknown) => expected(what)({ input: given });
  if (role !== null && verb !== "accept") return `role: ${fault("none but with accept", role)}`;
  if (kind === "Author" && !keys.every(isMentionKey))
    return `keys: ${fault("records with # and a place, from 1", keys)}`;
  if (isLinkDecision(decision)) {
    if (!isJudgedKind(kind)) return `kind: ${fault(`"Paper" or "Author" with ${verb}`, kind)}`;
    if (keys.length < 2 || keys.length > MOST_KEYS || new Set(keys).size < keys.length)
      return `keys: ${fault(`2 to ${MOST_KEYS} keys, each once`, keys)}`;
    return name === null ? undefined : `name: ${fault(`none with ${verb}`, name)}`;
  }
  if (keys.length !== 1) return `keys: ${fault("one key", keys)}`;
  if (name === null) return `name: ${fault("a text that is not empty", undefined)}`;
  if (isMentionDecision(decision))
    return isMentionedKind(kind)
      ? mentionedNode(kind, name)
        ? undefined
        : `name: ${fault("a name with a letter or digit", name)}`
      : `kind: ${fault(`what papers mention, with ${verb}`, kind)}`;
  if (!isRenamedKind(kind)) return `kind: ${fault("what is known by name", kind)}`;
  if (kind !== "Author" && parseNodeId(keys[0] ?? "")?.kind !== kind)
    return `keys: ${fault(`the id of a ${kind}`, keys)}`;
  const key = kind === "Author" ? personNameKey(name) : mergeKey(name);
  return key === "" ? `name: ${fault("a name with a letter or digit", name)}` : undefined;
}

function isMentionKey(key: string): boolean {
  const { record, position } = readMentionKey(key);
  return record !== "" && Number.isInteger(position) && position > 0;
}
