import type { FormEvent } from "react";
import { TEXTS } from "../texts";

interface Props {
  readonly wasRefused: boolean;
  readonly give: (key: string) => void;
}

/** Asks for the key of the server. */
export function KeyForm({ wasRefused, give }: Props) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget).get("key");
    if (typeof given === "string" && given.trim() !== "") give(given.trim());
  };
  return (
    <form className="key" onSubmit={submit}>
      <label htmlFor="key">{wasRefused ? TEXTS.keyRefused : TEXTS.keyWanted}</label>
      <input id="key" name="key" type="password" autoComplete="off" />
      <button type="submit">{TEXTS.keyUse}</button>
    </form>
  );
}
