import { createHash } from "node:crypto";
import { foldText } from "../util/fold-text.js";

const ABSTRACT_PREFIX = 400;

/** The key under which two spellings of a title meet. */
export function titleKey(title: string): string {
  return foldText(title);
}

/** The key under which two copies of an abstract meet, whatever their line breaks; `undefined` for a short one. */
export function abstractKey(abstract: string | undefined): string | undefined {
  const folded = abstract === undefined ? "" : foldText(abstract).slice(0, ABSTRACT_PREFIX);
  return folded.length < ABSTRACT_PREFIX / 2
    ? undefined
    : createHash("sha256").update(folded).digest("hex").slice(0, 20);
}
