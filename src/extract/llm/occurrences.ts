interface TextSpan {
  readonly start: number;
  readonly end: number;
}

const MOST = 50;

/** Where a name stands in a text as a whole word, letter by letter. */
export function occurrences(text: string, name: string): readonly TextSpan[] {
  const found: TextSpan[] = [];
  for (let start = text.indexOf(name); start >= 0 && found.length < MOST; start = text.indexOf(name, start + 1)) {
    const end = start + name.length;
    if (!isInsideWord(text, start) && !isInsideWord(text, end)) found.push({ start, end });
  }
  return found;
}

const isInsideWord = (text: string, at: number) => /[\p{L}\p{N}]{2}/u.test(text.slice(Math.max(0, at - 1), at + 1));
