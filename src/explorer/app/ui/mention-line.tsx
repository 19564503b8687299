import type { Mention } from "../mention";
import { mentionReason } from "../mention-reason";
import { TEXTS } from "../texts";
import { KindDot } from "./kind-dot";

/** Why the mentions that the reader points at are believed. */
export function MentionLine({ mentions }: { readonly mentions: readonly Mention[] }) {
  return (
    <div className="mention-line" role="status">
      {mentions.length === 0 && <p>{TEXTS.mentionHint}</p>}
      {mentions.map(({ kind, id, name, role, evidence }) => (
        <p key={`${id} ${evidence.source} ${evidence.rule}`}>
          <KindDot kind={kind} />
          <strong>
            <bdi>{name}</bdi>
          </strong>{" "}
          <span>
            {TEXTS.kind[kind]} · {mentionReason(role, evidence)}
          </span>
        </p>
      ))}
    </div>
  );
}
