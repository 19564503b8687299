import { editDistance } from "./edit-distance.js";
import { foldText } from "./fold-text.js";
import { spacelessRuns, withoutSpaceless } from "./spaceless.js";
import { typosIn } from "./typos-in.js";

/** A part of a text, in UTF-16 code units; the end is exclusive. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

export interface PlaceOptions {
  /** Whether a word of the text may go on after the word that is looked for. */
  readonly mayGoOn?: boolean;
  /** Whether typing errors are forgiven. */
  readonly mayErr?: boolean;
}

const WORD = /[\p{L}\p{M}\p{N}+#]+/gu;

/** Where words of a text, as it is written, are words that are looked for; from the start, none within another. */
export function textPlaces(
  text: string,
  asked: string,
  { mayGoOn = false, mayErr = false }: PlaceOptions = {},
): readonly Place[] {
  const words = new Set(
    foldText(withoutSpaceless(asked))
      .split(" ")
      .filter((word) => word !== ""),
  );
  const places: Place[] = [];
  for (const { 0: written, index } of withoutRuns(text).matchAll(WORD)) {
    const folded = foldText(written);
    const fitting = folded
      .split(" ")
      .flatMap((part) =>
        [...words].filter(
          (word) =>
            part === word ||
            (mayGoOn && part.startsWith(word)) ||
            (mayErr && typosIn(word) > 0 && editDistance(word, part, typosIn(word)) <= typosIn(word)),
        ),
      );
    if (fitting.length === 0) continue;
    // Of a word that goes on, the beginning alone, where folding has left each letter at its place.
    const isPart = mayGoOn && folded.length === written.length && !folded.includes(" ");
    const length = isPart ? Math.max(...fitting.map((word) => word.length)) : written.length;
    places.push({ start: index, end: index + length });
  }
  for (const run of new Set(spacelessRuns(asked))) places.push(...placesOf(run, text));
  return joined(places);
}

/** The text with blanks for its runs without spaces, so that every place stays where it was. */
function withoutRuns(text: string): string {
  return spacelessRuns(text).reduce((rest, run) => rest.replace(run, " ".repeat(run.length)), text);
}

function placesOf(part: string, text: string): readonly Place[] {
  const places: Place[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) {
    places.push({ start: at, end: at + part.length });
  }
  return places;
}

function joined(places: readonly Place[]): readonly Place[] {
  const kept: Place[] = [];
  for (const place of [...places].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (place.start >= (kept.at(-1)?.end ?? 0)) kept.push(place);
  }
  return kept;
}
