import { useEffect, useState } from "react";
import { TEXTS } from "../texts";

/** A reader begins to wonder. */
const SLOW_MS = 3_000;

/** Says that an answer is awaited, and after a while that it takes long. */
export function Waiting() {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p className="waiting" role="status">
      {isSlow ? TEXTS.slow : TEXTS.loading}
    </p>
  );
}
