import { AskError } from "../api/ask-error";
import { TEXTS } from "../texts";

/** Says why there is no answer, and asks again when told to. */
export function FailureNotice({ error, again }: { readonly error: Error; readonly again: () => void }) {
  const isUnreachable = error instanceof AskError && error.failure === "unreachable";
  return (
    <div className="failure" role="alert">
      <p>{isUnreachable ? TEXTS.unreachable : TEXTS.refused}</p>
      {!isUnreachable && <p dir="auto">{error.message}</p>}
      <button type="button" onClick={again}>
        {TEXTS.again}
      </button>
    </div>
  );
}
