/** How many typing errors a word may hold and still be meant: none in a very short one, two in a long one. */
export function typosIn(word: string): 0 | 1 | 2 {
  const { length } = word;
  return length < 4 ? 0 : length < 8 ? 1 : 2;
}
