import { Link } from "wouter";
import type { NodeKind } from "../generated/graphql";
import { nodeAddress } from "../node-address";

interface Props {
  readonly kind: NodeKind;
  readonly id: string;
  readonly name: string;
}

/** The name of a node, leading to its page. */
export function NodeLink({ kind, id, name }: Props) {
  return (
    <Link href={nodeAddress(kind, id)} dir="auto">
      {name}
    </Link>
  );
}
