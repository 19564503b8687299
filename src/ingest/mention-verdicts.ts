import { compareDecisions, type Decision, isMentionDecision, type MentionDecision } from "../model/decision.js";
import type { StoredRecord } from "../model/stored-record.js";

/** Finds what people say of the mentions of a paper with some records, in the order in which they said it. */
export function mentionVerdicts(
  decisions: readonly Decision[],
): (records: readonly StoredRecord[]) => readonly MentionDecision[] {
  const byRecord = new Map<string, MentionDecision[]>();
  for (const decision of decisions.filter(isMentionDecision))
    for (const key of decision.keys) byRecord.set(key, [...(byRecord.get(key) ?? []), decision]);
  return (records) => records.flatMap(({ key }) => byRecord.get(key) ?? []).sort(compareDecisions);
}
