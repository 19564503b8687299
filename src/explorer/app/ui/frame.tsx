import { type ReactNode, useEffect, useRef } from "react";
import { Link, useLocation, useSearchParams } from "wouter";
import { TEXTS } from "../texts";
import { SearchBox } from "./search-box";

/** What every page has: the way home, the search, and the page itself, which those who hear it are taken to. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const [path] = useLocation();
  const [parameters] = useSearchParams();
  const main = useRef<HTMLElement>(null);
  const asked = path === "/search" ? (parameters.get("q") ?? "") : "";
  const page = `${path} ${parameters.get("id") ?? asked}`;
  const shown = useRef(page);
  useEffect(() => {
    if (shown.current === page) return;
    shown.current = page;
    main.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [page]);
  return (
    <>
      <a className="skip" href="#content">
        {TEXTS.skip}
      </a>
      <header className="top">
        <Link className="home" href="/">
          papergraph
        </Link>
        <search>
          <SearchBox key={page} initial={asked} />
        </search>
        <a href="/graphiql">{TEXTS.graphiql}</a>
      </header>
      <main id="content" ref={main} tabIndex={-1}>
        {children}
      </main>
    </>
  );
}
