import { type Decision, isLinkDecision, type JudgedKind } from "../model/decision.js";

type Pair = readonly [string, string];

/** Which nodes of one kind people have decided to be the same or different, as pairs of keys. */
export function decidedPairs(
  decisions: readonly Decision[],
  kind: JudgedKind,
): { readonly same: readonly Pair[]; readonly different: readonly Pair[] } {
  const pairs = { same: [] as Pair[], different: [] as Pair[] };
  for (const { verb, keys } of decisions.filter(isLinkDecision).filter((decision) => decision.kind === kind))
    pairs[verb].push(...keys.flatMap((left, at) => keys.slice(at + 1).map((right): Pair => [left, right])));
  return pairs;
}
