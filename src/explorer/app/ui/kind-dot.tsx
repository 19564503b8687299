import type { NodeKind } from "../generated/graphql";

/** The colour of a kind, beside its name. */
export function KindDot({ kind }: { readonly kind: NodeKind }) {
  return <span className={`dot ${kind.toLowerCase()}`} aria-hidden="true" />;
}
