import type { ReactNode } from "react";
import type { Asked } from "../api/asked";
import type { NodeKind, PaperWhere } from "../generated/graphql";
import { TEXTS } from "../texts";
import { useTitle } from "../use-title";
import { PageHead } from "./page-head";
import { PapersSection } from "./papers-section";
import { YearsSection } from "./years-section";

interface Props {
  readonly kind: NodeKind;
  readonly node: { readonly name: string; readonly aliases?: readonly string[]; readonly paperCount: number };
  /** Which papers are the node's. */
  readonly where: PaperWhere;
  readonly question: Asked;
  /** What is known of it beside its names and papers, in a line or two. */
  readonly facts?: ReactNode;
  /** What else hangs on it, before its papers. */
  readonly children?: ReactNode;
}

/** The page of a node that papers have: its names, what is known of it, its papers and their years. */
export function NamedPage({ kind, node: { name, aliases = [], paperCount }, where, question, facts, children }: Props) {
  useTitle(name);
  return (
    <>
      <PageHead kind={kind} title={name} question={question}>
        <p className="paper-facts">
          <span>{TEXTS.papers(paperCount)}</span>
          {facts}
        </p>
        {aliases.length > 0 && (
          <p className="aliases">
            {TEXTS.also}{" "}
            {aliases.map((alias) => (
              <bdi key={alias}>{alias}</bdi>
            ))}
          </p>
        )}
      </PageHead>
      {children}
      <YearsSection where={where} />
      <PapersSection where={where} />
    </>
  );
}
