import type { MentionKind } from "../model/mention.js";
import type { MentionRole } from "../model/provenance.js";
import type { LexiconEntry } from "./lexicon/lexicon-entry.js";

/** One place in one field where one rule sees a name. Offsets are those of the plain text of {@link ReadText}. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly kind: MentionKind;
  /** What the rule knows of the role; a rule that only names leaves it to the sentence. */
  readonly role?: MentionRole;
  /** Name of the rule's file in `src/extract/rules`. */
  readonly rule: string;
  /** Strength among candidates of the same kind, in [0, 1]; confidence is measured later. */
  readonly score: number;
  /** The name as the rule gives it: canonical for an entry of the lexicon, else as written. */
  readonly name: string;
  readonly entry?: LexiconEntry;
}
