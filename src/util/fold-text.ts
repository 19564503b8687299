/** Holds no character beyond ASCII. */
const PLAIN = /^[ -~\t\n\r]*$/;
/** In any other script a mark makes another letter: ガ is not カ, रो is not रा. */
const BEARS_MARKS_OF_ITS_OWN = /^(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{L}/u;
/** Latin letters that do not decompose, and the sigma that ends a word. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
  ς: "σ",
};

/**
 * Folds text for comparing and searching: compatibility forms (NFKD) without the diacritics of Latin, Greek and Cyrillic
 * letters, lower case, letters, their marks and digits kept (and `+`, `#`, which tell CAMO from CAMO++), every other run
 * one space.
 */
export function foldText(text: string): string {
  // Most texts are plain but for their quotes and dashes, and then there is little to do.
  const plain = text.replace(/[\u00A0\u2010-\u2027]/g, " ");
  if (PLAIN.test(plain))
    return plain
      .toLowerCase()
      .replace(/[^a-z0-9+#]+/g, " ")
      .trim();
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, keepLetters)
    .normalize("NFC")
    .toLowerCase()
    .replace(/[ßæœøłđðþıς]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[^\p{L}\p{M}\p{N}+#]+/gu, " ")
    .trim();
}

/** The marks where they make another letter of the one before them, nothing where they are diacritics. */
function keepLetters(marks: string, at: number, text: string): string {
  const before = text.codePointAt(at - 2) ?? 0;
  const letter = before > 0xffff ? String.fromCodePoint(before) : text.charAt(at - 1);
  return BEARS_MARKS_OF_ITS_OWN.test(letter) ? marks : "";
}
