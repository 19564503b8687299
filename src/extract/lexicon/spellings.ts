/** American spellings and the British ones of the same words, in small letters. */
const PAIRS: readonly (readonly [american: RegExp, british: string])[] = [
  [/(?<=\p{L}{3})iz(?=ation|e\b|ed\b|er\b|ing\b)/gu, "is"],
  [/(?<=\b(?:mod|lab))eling\b/g, "elling"],
  [/(?<=behavi|col)or(?=\b|al\b|ed\b|ing\b|i[sz])/g, "our"],
];

/** A name as it is written, as British English writes it where that differs, and with the nought of its version or without. */
export function spellings(name: string): readonly string[] {
  const versioned = otherVersion(name);
  const all = versioned === undefined ? [name] : [name, versioned];
  // Most names hold none of these letters.
  if (!/iz|eling|or/.test(name)) return all;
  let british = name;
  for (const [american, letters] of PAIRS) british = british.replace(american, letters);
  return british === name ? all : [...all, british];
}

/** The first version of a number with its nought or without: `InternVL3` is `InternVL3.0`. */
function otherVersion(name: string): string | undefined {
  if (/\p{L}[ -]?[2-9]\.0$/u.test(name)) return name.slice(0, -2);
  return /\p{L}{3}[ -]?[2-9]$/u.test(name) && !/[ -]v?\d$/i.test(name.slice(0, -1)) ? `${name}.0` : undefined;
}
