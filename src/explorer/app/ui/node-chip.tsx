import { Link } from "wouter";
import type { NodeKind } from "../generated/graphql";
import { nodeAddress } from "../node-address";
import { TEXTS } from "../texts";
import { KindDot } from "./kind-dot";

interface Props {
  readonly kind: NodeKind;
  readonly id: string;
  readonly name: string;
  /** A few words or a number about it. */
  readonly note?: string;
}

/** A node in the colour of its kind, leading to its page. */
export function NodeChip({ kind, id, name, note }: Props) {
  return (
    <Link className="chip" href={nodeAddress(kind, id)}>
      <KindDot kind={kind} />
      <span className="hidden">{TEXTS.kind[kind]} </span>
      <bdi>{name}</bdi>
      {note !== undefined && <small>{note}</small>}
    </Link>
  );
}
