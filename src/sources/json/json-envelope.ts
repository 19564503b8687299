/** Under these keys APIs and clients keep the list of records, in an object around it. */
export const LIST_KEYS = "data results papers dailyPapers daily_papers trendingPapers items records notes works".split(
  " ",
);
/** Objects between the outermost and the list, as in Crossref's `message`. */
export const WRAPPER_KEYS = ["message", "response", "result", "payload"];
const OPENS_LIST = new RegExp(String.raw`[{,]\s*"(?:${LIST_KEYS.join("|")})"\s*:\s*\[$`);
const OPENS_WRAPPED = new RegExp(String.raw`[{,]\s*"(?:${WRAPPER_KEYS.join("|")})"\s*:\s*\{(?:[^{}]|\{[^{}]*\})*$`);
/** What only a record has. */
const IS_RECORD = /"(?:title|name|display_name)"\s*:/;
/** Within so many characters stand a list's key and its bracket. */
const NEAR = 200;
/** How much of an object is looked at; the list is near its beginning. */
const LONGEST_HEAD = 1 << 16;

/**
 * Whether the bracket that ends `pieces` and `rest` opens the list of an envelope, and not one of a record: it stands
 * under a key that says so, at `depth` 2, or 3 within a wrapper.
 */
export function opensEnvelope(pieces: readonly string[], rest: string, depth: number): boolean {
  if (!OPENS_LIST.test(endOf(pieces, rest, NEAR).slice(-NEAR))) return false;
  const head = endOf(pieces, rest, LONGEST_HEAD);
  return head.length <= LONGEST_HEAD && !IS_RECORD.test(head) && (depth === 2 || OPENS_WRAPPED.test(head));
}

/** The last pieces and the rest, joined: at least `length` characters, where there are so many. */
function endOf(pieces: readonly string[], rest: string, length: number): string {
  let text = rest;
  for (let index = pieces.length - 1; index >= 0 && text.length < length; index -= 1) text = pieces[index] + text;
  return text;
}
