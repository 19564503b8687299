import type { TextField } from "../../model/provenance.js";
import { foldCharacters } from "./fold-character.js";
import { type NormalText, normalizeText } from "./normalize-text.js";
import { type Sentence, sentences } from "./sentences.js";
import { type Word, words } from "./words.js";

/** A title or abstract, read once: plain text, folded text of the same length, words and sentences. */
export interface ReadText {
  readonly field: TextField;
  readonly normal: NormalText;
  readonly text: string;
  readonly folded: string;
  readonly words: readonly Word[];
  readonly sentences: readonly Sentence[];
}

export function readText(field: TextField, original: string): ReadText {
  const normal = normalizeText(original);
  const found = words(normal.text);
  return {
    field,
    normal,
    text: normal.text,
    folded: foldCharacters(normal.text),
    words: found,
    sentences: sentences(found),
  };
}
