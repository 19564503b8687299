/** A string of the same length, in lower case and without accents, so that offsets hold in both. */
export function foldCharacters(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text.toLowerCase();
  // Each by itself: some grow in small letters, some depend on what follows them.
  return text.replace(/[^\0-\x7f]|[A-Z]+/g, foldUnit);
}

const BEYOND_ASCII = /[^\0-\x7f]/;

function foldUnit(unit: string): string {
  if (unit < "\u0080") return unit.toLowerCase();
  const base = unit.normalize("NFD").charAt(0).toLowerCase();
  return base.length === 1 ? base : unit;
}
