import type { EvidencePartsFragment, MentionRole, NodeKind, TextField } from "./generated/graphql";
import type { Mention } from "./mention";

interface Mentioned {
  readonly role: MentionRole;
  readonly evidence: readonly EvidencePartsFragment[];
  readonly node: { readonly id: string; readonly name: string };
}

/** The places of one text of a paper that name something of a kind, as the evidence has them. */
export function mentionsOf(kind: NodeKind, edges: readonly Mentioned[], field: TextField): readonly Mention[] {
  return edges.flatMap(({ role, evidence, node }) =>
    evidence.flatMap((item) =>
      item.field === field && item.start != null && item.end != null
        ? [
            {
              kind,
              id: node.id,
              name: node.name,
              role: item.role ?? role,
              evidence: item,
              start: item.start,
              end: item.end,
            },
          ]
        : [],
    ),
  );
}
