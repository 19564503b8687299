import { GraphiQL } from "graphiql";
import { type FormEvent, useEffect, useMemo, useState } from "react";
import { askedInAddress } from "./address";
import { createFetcher } from "./create-fetcher";
import { EMPTY_GRAPH, type Example, examples } from "./examples";
import { forgetKey, keepKey, knownKey, needsKey } from "./key";
import { NAMES_QUERY, readNames } from "./names";

const ASKED = askedInAddress(location.search);

/** GraphiQL with a few questions to start from, and a field for the key where the server needs one. */
export function Page() {
  const [key, setKey] = useState(knownKey);
  const fetcher = useMemo(() => createFetcher("/graphql", key, () => setKey(forgetKey())), [key]);
  const [tabs, setTabs] = useState<Example[]>();
  const mustGiveKey = key === "" && needsKey();
  useEffect(() => {
    setTabs(undefined);
    if (mustGiveKey) return;
    let isCurrent = true;
    void fetcher({ query: NAMES_QUERY })
      .then(readNames, () => readNames({}))
      .then((names) => isCurrent && setTabs(names ? examples(names) : [EMPTY_GRAPH]));
    return () => {
      isCurrent = false;
    };
  }, [fetcher, mustGiveKey]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget).get("key");
    if (typeof given === "string" && given.trim() !== "") setKey(keepKey(given.trim()));
  };
  return (
    <>
      {mustGiveKey && (
        <form className="key" onSubmit={submit}>
          <label htmlFor="key">This server asks for its key (PAPERGRAPH_API_KEY):</label>
          <input id="key" name="key" type="password" autoComplete="off" />
          <button type="submit">Use it</button>
        </form>
      )}
      {/* A new key asks for the schema anew. */}
      {tabs && (
        <GraphiQL
          key={key}
          fetcher={fetcher}
          defaultTabs={ASKED ? [ASKED, ...tabs] : tabs}
          {...(ASKED && { initialQuery: ASKED.query, initialVariables: ASKED.variables ?? "" })}
          defaultEditorToolsVisibility={ASKED?.variables ? "variables" : false}
          inputValueDeprecation
        >
          <GraphiQL.Logo>
            <a className="logo" href="/graphiql">
              papergraph
            </a>
          </GraphiQL.Logo>
        </GraphiQL>
      )}
    </>
  );
}
