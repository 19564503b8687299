import type { ReactNode } from "react";
import type { Asked } from "../api/asked";
import type { NodeKind } from "../generated/graphql";
import { TEXTS } from "../texts";
import { KindDot } from "./kind-dot";
import { ShowQuery } from "./show-query";

interface Props {
  readonly kind: NodeKind;
  readonly title: ReactNode;
  readonly question: Asked;
  readonly children?: ReactNode;
}

/** What a page is about: the kind and the name of its node, with what is known of it at once. */
export function PageHead({ kind, title, question, children }: Props) {
  return (
    <header className="page-head">
      <div className="section-head">
        <p className="kind">
          <KindDot kind={kind} />
          {TEXTS.kind[kind]}
        </p>
        <ShowQuery question={question} about={TEXTS.kind[kind]} />
      </div>
      <h1 dir="auto">{title}</h1>
      {children}
    </header>
  );
}
