import { AppError } from "../errors.js";
import { type DecisionVerb, JUDGED_DESCRIPTIONS, type JudgedKind } from "../model/decision.js";
import { parseNodeId } from "../model/ids.js";

/** What a person says of nodes: exactly one of `same` and `different`, as their ids. */
export interface DecisionRequest {
  readonly same?: readonly string[] | null | undefined;
  readonly different?: readonly string[] | null | undefined;
  readonly reason?: string | null | undefined;
  /** Who says it. */
  readonly person?: string | null | undefined;
}

export interface ReadRequest {
  readonly verb: DecisionVerb;
  readonly kind: JudgedKind;
  readonly ids: readonly string[];
}

const MOST_IDS = 50;
const LONGEST = { reason: 1_000, person: 200 } as const;

/** Reads a request, whatever was given; BAD_ARGUMENT where it does not say one thing of at least two papers or people. */
export function readDecisionRequest(given: { readonly [name in keyof DecisionRequest]: unknown }): ReadRequest {
  const [first, ...more] = (["same", "different"] as const).filter((verb) => (given[verb] ?? null) !== null);
  if (first === undefined || more.length > 0) throw wrong("exactly one of same and different", first ? "both" : "none");
  const ids = given[first];
  const isList = Array.isArray(ids) && ids.every((id) => typeof id === "string");
  if (!isList || new Set(ids).size !== ids.length || ids.length < 2 || ids.length > MOST_IDS)
    throw wrong(`${first} as 2 to ${MOST_IDS} ids, each once`, ids);
  for (const name of ["reason", "person"] as const) {
    const text = given[name] ?? "";
    if (typeof text !== "string" || text.length > LONGEST[name])
      throw wrong(`${name} as a text of at most ${LONGEST[name]} characters`, text);
  }
  const kinds = new Set(ids.map((id) => parseNodeId(id)?.kind));
  const [kind] = kinds;
  if (kinds.size !== 1 || !isJudged(kind)) throw wrong("ids of papers alone, or of authors alone", ids);
  return { verb: first, kind, ids };
}

function isJudged(kind: string | undefined): kind is JudgedKind {
  return kind !== undefined && kind in JUDGED_DESCRIPTIONS;
}

function wrong(expected: string, given: unknown): AppError {
  return new AppError("BAD_ARGUMENT", `expected ${expected}, but given ${JSON.stringify(given)?.slice(0, 200)}`);
}
