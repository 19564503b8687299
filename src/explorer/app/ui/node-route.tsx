import type { ComponentType } from "react";
import { useSearchParams } from "wouter";
import { TEXTS } from "../texts";
import { NotFound } from "./not-found";

/** Shows the node whose id is in the address; another node is another page. */
export function NodeRoute({ View }: { readonly View: ComponentType<{ readonly id: string }> }) {
  const [parameters] = useSearchParams();
  const id = parameters.get("id");
  return id ? <View key={id} id={id} /> : <NotFound text={TEXTS.missing} />;
}
