import { mergeKey } from "../../model/ids.js";
import type { Mention, MentionSpan } from "../../model/mention.js";
import { strongestRole } from "../../model/provenance.js";
import type { PaperText } from "../extractor.js";
import { occurrences } from "./occurrences.js";
import type { AddedName, Answer } from "./read-answer.js";

/** Rule of the spans that a model added. */
const MODEL_RULE = "language-model";

/** Confidence of what a model alone has seen. Nobody has measured it, so it lies below what is shown by default. */
const ADDED_CONFIDENCE = 0.7;

const LONGEST_NAME = 100;

/**
 * What a paper names after a model's answer: candidates with the kind and role it says, without those it calls none, and
 * the names it adds wherever the text has them, letter by letter. Candidates it does not speak of stay as they were.
 */
export function applyAnswer(text: PaperText, candidates: readonly Mention[], answer: Answer): readonly Mention[] {
  const kept = candidates.flatMap((candidate, index): readonly Mention[] => {
    const verdict = answer.verdicts.get(index + 1);
    if (!verdict) return [candidate];
    if (verdict.kind === "none") return [];
    // A model is not asked what is only compared with.
    const isCompared = candidate.role === "COMPARED" && verdict.role === "USED";
    return [{ ...candidate, kind: verdict.kind, role: isCompared ? candidate.role : verdict.role }];
  });
  const known = new Set(kept.flatMap(({ name, aliases }) => [name, ...aliases].map(mergeKey)));
  const added = answer.added
    .filter(({ text: name }) => isName(name) && !known.has(mergeKey(name)))
    .flatMap((name) => toMention(text, name));
  return mergeSame([...kept, ...added]);
}

const isName = (name: string) =>
  name === name.trim() &&
  name.length >= 2 &&
  name.length <= LONGEST_NAME &&
  /\p{L}/u.test(name) &&
  !/\p{C}/u.test(name);

function toMention({ title, abstract }: PaperText, { text: name, kind, role }: AddedName): readonly Mention[] {
  const spans = [
    ...occurrences(title, name).map((span): MentionSpan => ({ field: "title", ...span, rule: MODEL_RULE })),
    ...occurrences(abstract ?? "", name).map((span): MentionSpan => ({ field: "abstract", ...span, rule: MODEL_RULE })),
  ];
  return spans.length === 0 ? [] : [{ kind, name, aliases: [], role, confidence: ADDED_CONFIDENCE, spans }];
}

/** Two mentions of one kind and name are one: a model may call both a method and a dataset of one name datasets. */
function mergeSame(mentions: readonly Mention[]): readonly Mention[] {
  const byName = new Map<string, Mention>();
  for (const mention of mentions) {
    const key = `${mention.kind} ${mention.kind === "repository" ? mention.name : mergeKey(mention.name)}`;
    const other = byName.get(key);
    byName.set(key, other ? joined(other, mention) : mention);
  }
  return [...byName.values()];
}

function joined(one: Mention, other: Mention): Mention {
  return {
    ...one,
    aliases: [...new Set([...one.aliases, other.name, ...other.aliases])].filter((alias) => alias !== one.name),
    role: strongestRole([one.role, other.role]),
    confidence: Math.max(one.confidence, other.confidence),
    spans: [...one.spans, ...other.spans],
  };
}
