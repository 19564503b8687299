import { useEffect } from "react";
import { useLocation, useSearchParams } from "wouter";
import { usePages } from "../api/use-pages";
import { SearchDocument } from "../generated/graphql";
import { KIND_OF_TYPE } from "../kind-of-type";
import { KINDS } from "../kinds";
import { nodeAddress } from "../node-address";
import { TEXTS } from "../texts";
import { Answer } from "../ui/answer";
import { KindFilter } from "../ui/kind-filter";
import { MoreButton } from "../ui/more-button";
import { SearchHit } from "../ui/search-hit";
import { ShowQuery } from "../ui/show-query";
import { useTitle } from "../use-title";

/** What a search finds; what is found by its id or address is shown at once. */
export function SearchView() {
  const [, navigate] = useLocation();
  const [parameters, setParameters] = useSearchParams();
  const text = parameters.get("q") ?? "";
  const kind = KINDS.find((each) => each === parameters.get("kind")?.toUpperCase());
  const question = { document: SearchDocument, variables: { text, ...(kind && { kinds: [kind] }) } };
  const pages = usePages(question, ({ search }) => search.pageInfo);
  useTitle(TEXTS.results(text));
  const [first] = pages.data?.pages[0]?.search.edges ?? [];
  const straight = first?.match === "ADDRESS" ? nodeAddress(KIND_OF_TYPE[first.node.__typename], first.node.id) : "";
  useEffect(() => {
    if (straight !== "") navigate(straight, { replace: true });
  }, [straight, navigate]);
  return (
    <>
      <header className="page-head">
        <div className="section-head">
          <h1 dir="auto">{TEXTS.results(text)}</h1>
          <ShowQuery question={question} about={TEXTS.search} />
        </div>
        <KindFilter
          chosen={kind}
          choose={(next) =>
            setParameters((now) => {
              now.delete("kind");
              if (next) now.set("kind", next.toLowerCase());
              return now;
            })
          }
        />
      </header>
      <Answer result={pages}>
        {(data) => {
          const edges = data.pages.flatMap(({ search }) => search.edges);
          if (edges.length === 0) {
            return (
              <p role="status">
                {TEXTS.nothing(text)} {TEXTS.nothingHint}
              </p>
            );
          }
          return (
            <>
              <ol className="papers">
                {edges.map((edge) => (
                  <li key={edge.node.id}>
                    <SearchHit edge={edge} />
                  </li>
                ))}
              </ol>
              <MoreButton pages={pages} />
            </>
          );
        }}
      </Answer>
    </>
  );
}
