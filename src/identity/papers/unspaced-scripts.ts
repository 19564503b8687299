/** Source of a regular expression (flag `u`) for a letter, with its marks, of a script written without spaces between words. */
export const UNSPACED_LETTER =
  "(?:[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}ー]\\p{M}*)";
