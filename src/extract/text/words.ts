import { hasJoinedScript, JOINED_RUN } from "./joined-script.js";

/** One word, number, coined name or punctuation mark of a plain text. */
export interface Word {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  /** True for a word or name; false for punctuation. */
  readonly isWord: boolean;
}

// A word holds hyphens, apostrophes, underscores and ^ between letters, a dot before a digit, and plus or star at its end.
const WORD =
  /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|[-_'^*&+](?=[\p{L}\p{N}])|\.(?=\p{N}))*(?:[+#]+(?![\p{L}\p{N}])|\*(?![\p{L}\p{N}]))?|[^\s]/gu;
/** The same where a run of letters that need no spaces is a word by itself. */
const WORD_OR_RUN = new RegExp(`${JOINED_RUN}|${WORD.source.replaceAll("[\\p{L}", `(?!${JOINED_RUN})[\\p{L}`)}`, "gu");

const LETTER = /^[\p{L}\p{N}]/u;

/** Cuts a plain text into words and punctuation marks, in order. Linear. */
export function words(text: string): readonly Word[] {
  const found: Word[] = [];
  for (const match of text.matchAll(hasJoinedScript(text) ? WORD_OR_RUN : WORD)) {
    const raw = match[0].endsWith("'s") ? match[0].slice(0, -2) : match[0];
    const isWord = LETTER.test(raw);
    found.push({ text: raw, lower: raw.toLowerCase(), start: match.index, end: match.index + raw.length, isWord });
  }
  return found;
}
