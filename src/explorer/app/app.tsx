import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { Route, Switch } from "wouter";
import { forgetKey, keepKey, knownKey, needsKey } from "../graphiql/key";
import { AskError } from "./api/ask-error";
import { KeyContext } from "./api/key-context";
import { NODE_VIEWS } from "./node-views";
import { TEXTS } from "./texts";
import { Frame } from "./ui/frame";
import { KeyForm } from "./ui/key-form";
import { NodeRoute } from "./ui/node-route";
import { NotFound } from "./ui/not-found";
import { SearchView } from "./views/search-view";
import { StartView } from "./views/start-view";

/** The explorer: a page for each address, once the key is given where the server needs one. */
export function App() {
  const [key, setKey] = useState(knownKey);
  const [wasRefused, setRefused] = useState(false);
  const cache = useQueryClient().getQueryCache();
  useEffect(
    () =>
      cache.subscribe(({ query }) => {
        if (!(query.state.error instanceof AskError) || query.state.error.failure !== "key") return;
        query.reset();
        setKey(forgetKey());
        setRefused(true);
      }),
    [cache],
  );
  const give = (given: string) => {
    setRefused(false);
    setKey(keepKey(given));
  };
  if (wasRefused || (key === "" && needsKey())) {
    return (
      <main className="gate">
        <h1>papergraph</h1>
        <KeyForm wasRefused={wasRefused} give={give} />
      </main>
    );
  }
  return (
    <KeyContext value={key}>
      <Frame>
        <Switch>
          <Route path="/" component={StartView} />
          <Route path="/search" component={SearchView} />
          {NODE_VIEWS.map(({ kind, View }) => (
            <Route key={kind} path={`/${kind.toLowerCase()}`}>
              <NodeRoute View={View} />
            </Route>
          ))}
          <Route>
            <NotFound text={TEXTS.missing} />
          </Route>
        </Switch>
      </Frame>
    </KeyContext>
  );
}
