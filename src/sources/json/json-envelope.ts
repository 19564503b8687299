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
/** How much of an object is looked at; the list is near its beginning. */
const LONGEST_HEAD = 1 << 16;

/**
 * Whether the bracket that ends `pieces` and `rest` opens the list of an envelope, and not one of a record: it stands
 * under a key that says so, at `depth` 2, or 3 within a wrapper.
 */
export function opensEnvelope(pieces: readonly string[], rest: string, depth: number): boolean {
  if (!/"\s*:\s*\[$/.test(rest.slice(-80)) && rest.trim() !== "[") return false;
  const head = [...pieces.slice(-50), rest].join("\n");
  if (head.length > LONGEST_HEAD || !OPENS_LIST.test(head.slice(-200)) || IS_RECORD.test(head)) return false;
  return depth === 2 || OPENS_WRAPPED.test(head);
}
