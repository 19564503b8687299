import { compareDecisions, type Decision, isNameDecision, type NameDecision } from "../model/decision.js";

/** The last of what people say of the name of a node, by any of its keys; `undefined` where nobody does. */
export function decidedNames(
  decisions: readonly Decision[],
): (kind: string, keys: readonly string[]) => string | undefined {
  const byKey = new Map<string, NameDecision>();
  for (const decision of decisions.filter(isNameDecision).sort(compareDecisions))
    for (const key of decision.keys) byKey.set(`${decision.kind} ${key}`, decision);
  return (kind, keys) => {
    const said = byKey.size === 0 ? [] : keys.flatMap((key) => byKey.get(`${kind} ${key}`) ?? []);
    return said.sort(compareDecisions).at(-1)?.name;
  };
}
