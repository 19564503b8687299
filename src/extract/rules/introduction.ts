import type { NameKind } from "./name-kind.js";
import type { TextSpan } from "./repository-url.js";

/** A name that a sentence or title says is the paper's own. */
export interface Introduction extends TextSpan {
  readonly rule:
    | "title-name"
    | "proposed-name"
    | "naming-verb"
    | "own-name"
    | "acronym-name"
    | "bare-phrase"
    | "own-long-form"
    | "title-case-name"
    | "title-phrase";
  readonly score: number;
  readonly kind?: NameKind;
  /** Its other form in brackets. */
  readonly short?: TextSpan;
}
