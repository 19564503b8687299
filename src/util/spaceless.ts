/** Scripts that put no spaces between words. */
const SPACELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30FC][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30FC\p{M}]*/gu;

const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });

/** The runs of a text in scripts without spaces. */
export function spacelessRuns(text: string): readonly string[] {
  return text.match(SPACELESS) ?? [];
}

/** The text with every such run taken out. */
export function withoutSpaceless(text: string): string {
  return text.replace(SPACELESS, " ");
}

/** Whether a text is one character as people count them. */
export function isCharacter(text: string): boolean {
  return charactersOf(text).length === 1;
}

/** Every two neighbouring characters of a run; the run itself where it has only one. */
export function bigrams(run: string): readonly string[] {
  const parts = charactersOf(run);
  return parts.length < 2 ? parts : parts.slice(1).map((part, at) => (parts[at] ?? "") + part);
}

/** What a run is found by: its pairs of characters, and the last one for whoever asks for that alone. */
export function runKeys(run: string): readonly string[] {
  const parts = charactersOf(run);
  return [...new Set([...bigrams(run), parts.at(-1) ?? ""])];
}

/** Whether a word is written in such a script. */
export function isSpaceless(word: string): boolean {
  return spacelessRuns(word).length > 0;
}

function charactersOf(text: string): readonly string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}
