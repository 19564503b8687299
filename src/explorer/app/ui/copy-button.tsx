import { useState } from "react";
import { TEXTS } from "../texts";

/** Copies a text; not there where the browser lets no page do so. */
export function CopyButton({ text }: { readonly text: string }) {
  const [copied, setCopied] = useState("");
  // Undefined on addresses that are neither https nor of this machine, whatever its type says.
  if (!("clipboard" in navigator)) return null;
  return (
    <button
      type="button"
      onClick={() => {
        navigator.clipboard.writeText(text).then(
          () => setCopied(text),
          () => setCopied(""),
        );
      }}
    >
      <span role="status">{copied === text ? TEXTS.copied : TEXTS.copy}</span>
    </button>
  );
}
