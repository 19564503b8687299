import { evidenceText } from "../model/evidence-text.js";
import type { Evidence, MentionRole } from "../model/provenance.js";
import { sourceRank, strongestRole } from "../model/provenance.js";
import { compare } from "./claim.js";
import type { Properties } from "./graph-state.js";

/** The union of two lists of evidence in one canonical order. */
export function mergeEvidence(left: readonly Evidence[], right: readonly Evidence[]): readonly Evidence[] {
  const byKey = new Map<string, Evidence>();
  for (const item of [...left, ...right]) {
    const key = [
      item.source,
      item.field ?? "",
      item.start ?? -1,
      item.end ?? -1,
      item.rule ?? "",
      item.role ?? "",
    ].join("\n");
    const known = byKey.get(key);
    if (!known || known.confidence < item.confidence) byKey.set(key, item);
  }
  return [...byKey].sort(([a], [b]) => compare(a, b)).map(([, item]) => item);
}

/** What an edge says by its evidence: the sources, the role the best source gives, the highest confidence. */
export function edgeOfEvidence(evidence: readonly Evidence[]): Properties {
  return {
    sources: [...new Set(evidence.map((item) => item.source))].sort(),
    role: roleOf(evidence),
    confidence: Math.max(...evidence.map((item) => item.confidence)),
    evidence: evidenceText(evidence),
  };
}

/** Whether another than our own reading says that the paper introduces it. */
export function isIntroducedBySource(evidence: readonly Evidence[]): boolean {
  return evidence.some(({ source, role }) => source !== "extract" && role === "INTRODUCED");
}

/** Our own reading has the last rank here: a source or a person that names a role knows better. */
function roleOf(evidence: readonly Evidence[]): MentionRole {
  const rank = (item: Evidence) => (item.source === "extract" ? -1 : sourceRank(item.source));
  const withRole = evidence.filter((item) => item.role !== undefined);
  const best = Math.max(...withRole.map(rank));
  return strongestRole(withRole.flatMap((item) => (rank(item) === best && item.role ? [item.role] : [])));
}
