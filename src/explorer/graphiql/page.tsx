import { GraphiQL } from "graphiql";
import { type FormEvent, useMemo, useState } from "react";
import { createFetcher } from "./create-fetcher";
import { EXAMPLES } from "./examples";
import { forgetKey, keepKey, knownKey, needsKey } from "./key";

/** GraphiQL with a few questions to start from, and a field for the key where the server did not hand it out. */
export function Page() {
  const [key, setKey] = useState(knownKey);
  const fetcher = useMemo(() => createFetcher("/graphql", key, () => setKey(forgetKey())), [key]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget).get("key");
    if (typeof given === "string" && given.trim() !== "") setKey(keepKey(given.trim()));
  };
  return (
    <>
      {key === "" && needsKey() && (
        <form className="key" onSubmit={submit}>
          <label htmlFor="key">This server asks for its key (PAPERGRAPH_API_KEY):</label>
          <input id="key" name="key" type="password" autoComplete="off" />
          <button type="submit">Use it</button>
        </form>
      )}
      {/* A new key asks for the schema anew. */}
      <GraphiQL
        key={key}
        fetcher={fetcher}
        defaultTabs={EXAMPLES}
        defaultEditorToolsVisibility={false}
        inputValueDeprecation
      >
        <GraphiQL.Logo>
          <a className="logo" href="/graphiql">
            papergraph
          </a>
        </GraphiQL.Logo>
      </GraphiQL>
    </>
  );
}
