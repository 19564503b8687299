/**
 * The keys of the first JSON object in a text that may be cut off anywhere;
 * empty where the text does not begin with an object or a list of objects.
 */
export function firstObjectKeys(head: string): readonly string[] {
  const start = /^\uFEFF?\s*(?:\[\s*)?\{/.exec(head)?.[0].length;
  const keys: string[] = [];
  if (start === undefined) return keys;
  let depth = 1;
  let expectsKey = true;
  const token = /"((?:[^"\\]|\\.)*)"|[{}[\],]/gs;
  token.lastIndex = start;
  for (let match = token.exec(head); match && depth > 0; match = token.exec(head)) {
    const [text, string] = match;
    if (string !== undefined) {
      if (depth === 1 && expectsKey) keys.push(string);
      expectsKey = false;
    } else if (text === "{" || text === "[") depth += 1;
    else if (text === "}" || text === "]") depth -= 1;
    else expectsKey = depth === 1;
  }
  return keys;
}
