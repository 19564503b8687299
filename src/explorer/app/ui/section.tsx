import { type ReactNode, useId } from "react";
import type { Asked } from "../api/asked";
import { ShowQuery } from "./show-query";

interface Props {
  readonly title: string;
  readonly question?: Asked;
  readonly children: ReactNode;
}

/** A part of a page, with the question it is the answer to. */
export function Section({ title, question, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id}>{title}</h2>
        {question && <ShowQuery question={question} about={title} />}
      </div>
      {children}
    </section>
  );
}
