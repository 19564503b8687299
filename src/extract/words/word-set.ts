/** A set of words written as one line of text. */
export function wordSet(line: string): ReadonlySet<string> {
  return new Set(line.split(/\s+/).filter((word) => word !== ""));
}
