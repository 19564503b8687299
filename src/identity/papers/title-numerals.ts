const ORDINALS =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(
    " ",
  );
const NUMBERS = "one two three four five six seven eight nine ten".split(" ");
const ROMAN = "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx".split(" ");
/** What numbers one of a series: the word after it is its number, though it be a letter or a lone Roman digit. */
const PART =
  /^(?:part|parts|volume|vol|chapter|book|task|subtask|track|phase|stage|lecture|panel|session|no|number|paper|teil|partie|parte)$/;

/** The numbers in a title's words, sorted: figures (also inside a word: `wmt19`), ordinals, Roman numerals, `part b`. */
export function titleNumerals(words: readonly string[]): readonly string[] {
  return words.flatMap((word, at) => numeralsOf(word, at > 0 && PART.test(words[at - 1] ?? ""))).sort();
}

function numeralsOf(word: string, isNumbered: boolean): readonly string[] {
  const figures = word.match(/\d+/g);
  if (figures) return figures.map((figure) => figure.replace(/^0+(?=\d)/, ""));
  const ordinal = ORDINALS.indexOf(word);
  if (ordinal >= 0) return [String(ordinal + 1)];
  // A lone `i`, `v` or `x` is mostly a letter.
  const roman = word.length > 1 || isNumbered ? ROMAN.indexOf(word) : -1;
  if (roman >= 0) return [String(roman + 1)];
  if (!isNumbered) return [];
  const number = NUMBERS.indexOf(word);
  return number >= 0 ? [String(number + 1)] : /^[a-z]$/.test(word) ? [word] : [];
}
