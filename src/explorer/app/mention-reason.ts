import type { EvidencePartsFragment, MentionRole } from "./generated/graphql";
import { TEXTS } from "./texts";

/** Why a paper is said to name something, in a line. */
export function mentionReason(role: MentionRole, evidence: EvidencePartsFragment): string {
  const { rule, confidence, source, person, reason } = evidence;
  return [
    TEXTS.role[role],
    person ? TEXTS.says(person) : TEXTS.from(source),
    ...(rule ? [TEXTS.rule(rule)] : []),
    ...(reason ? [reason] : []),
    TEXTS.confidence(confidence),
  ].join(" · ");
}
