/**
 * Folds text for comparing and searching: NFKD without combining marks, lower case, letters and digits kept
 * (and `+`, `#`, which tell CAMO from CAMO++), every other run one space.
 */
export function foldText(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/ø/g, "o")
    .replace(/ł/g, "l")
    .replace(/đ/g, "d")
    .replace(/[^\p{L}\p{N}+#]+/gu, " ")
    .trim();
}
