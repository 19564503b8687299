import type { EvidencePartsFragment, MentionRole, NodeKind } from "./generated/graphql";
import type { Span } from "./split-at-spans";

/** A place of a text that names a node, and why that is believed. */
export interface Mention extends Span {
  readonly kind: NodeKind;
  readonly id: string;
  readonly name: string;
  readonly role: MentionRole;
  readonly evidence: EvidencePartsFragment;
}
