/** Words that hold English sentences together and say nothing of what a text is about. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    "a an and are as at be been but by can for from has have how if in into is it its more no not of on or our such than " +
    "that the their them then there these they this through to via was we were when where which while who will with"
  ).split(" "),
);
