/** Holds no character beyond ASCII. */
const PLAIN = /^[ -~\t\n\r]*$/;

/**
 * Folds text for comparing and searching: NFKD without combining marks, lower case, letters and digits kept
 * (and `+`, `#`, which tell CAMO from CAMO++), every other run one space.
 */
export function foldText(text: string): string {
  // Most texts are plain, and then there is little to do.
  if (PLAIN.test(text))
    return text
      .toLowerCase()
      .replace(/[^a-z0-9+#]+/g, " ")
      .trim();
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
