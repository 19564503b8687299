import type { Introduction } from "./introduction.js";
import type { Reading } from "./reading.js";

/** An introduction and the field it stands in. */
export interface PlacedIntroduction {
  readonly introduction: Introduction;
  readonly reading: Reading;
}
