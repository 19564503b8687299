/** American spellings and the British ones of the same words, in small letters. */
const PAIRS: readonly (readonly [american: RegExp, british: string])[] = [
  [/(?<=\p{L}{3})iz(?=ation|e\b|ed\b|er\b|ing\b)/gu, "is"],
  [/(?<=\b(?:mod|lab))eling\b/g, "elling"],
  [/(?<=behavi|col)or(?=\b|al\b|ed\b|ing\b|i[sz])/g, "our"],
];

/** A name as it is written, and as British English writes it where that differs. */
export function spellings(name: string): readonly string[] {
  // Most names hold none of these letters.
  if (!/iz|eling|or/.test(name)) return [name];
  let british = name;
  for (const [american, letters] of PAIRS) british = british.replace(american, letters);
  return british === name ? [name] : [name, british];
}
