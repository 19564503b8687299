import { Link } from "wouter";
import { TEXTS } from "../texts";
import { useTitle } from "../use-title";

/** Says that there is nothing at an address. */
export function NotFound({ text }: { readonly text: string }) {
  useTitle(text);
  return (
    <>
      <h1>{text}</h1>
      <p>
        <Link href="/">{TEXTS.home}</Link>
      </p>
    </>
  );
}
