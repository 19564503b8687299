/** A string of the same length, in lower case and without accents, so that offsets hold in both. */
export function foldCharacters(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length && /^[\0-\x7f]*$/.test(lower)) return lower;
  let folded = "";
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    const base = (character < "\u0080" ? character : character.normalize("NFD").charAt(0)).toLowerCase();
    folded += base.length === 1 ? base : character;
  }
  return folded;
}
