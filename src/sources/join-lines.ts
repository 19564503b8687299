/** Joins text that was broken into lines for display: single line breaks become spaces, empty lines stay as one. */
export function joinLines(text: string): string {
  return text
    .trim()
    .replaceAll(/[^\S\n]*\r?\n(?:[^\S\n]*\r?\n)+[^\S\n]*/g, "\u0000")
    .replaceAll(/[^\S\n]*\n\s*/g, " ")
    .replaceAll("\u0000", "\n\n");
}
