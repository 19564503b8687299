import { TEXTS } from "../texts";

/** Says how papers get into a graph that has none. */
export function EmptyGraph() {
  return (
    <div className="empty">
      <p>{TEXTS.empty}</p>
      <pre>npx papergraph ingest &lt;files&gt;</pre>
      <p>{TEXTS.emptyOr}</p>
      <pre>npx papergraph ingest seeds/papers.jsonl seeds/daily-papers.txt</pre>
      <p>{TEXTS.emptyThen}</p>
    </div>
  );
}
