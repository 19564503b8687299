import { LIST_KEYS, WRAPPER_KEYS } from "./json-envelope.js";

/**
 * The keys of the first JSON object in a text that may be cut off anywhere;
 * empty where the text does not begin with an object or a list of objects. Of an envelope around a list (`{"data": […]}`)
 * they are the keys of the list's first object.
 */
export function firstObjectKeys(head: string): readonly string[] {
  const start = /^\uFEFF?\s*(?:\[\s*)?\{/.exec(head)?.[0].length;
  const keys: string[] = [];
  if (start === undefined) return keys;
  let depth = 1;
  let expectsKey = true;
  let latest = "";
  const token = /"((?:[^"\\]|\\.)*)"|[{}[\],]/gs;
  token.lastIndex = start;
  for (let match = token.exec(head); match && depth > 0; match = token.exec(head)) {
    const [text, string] = match;
    if (string !== undefined) {
      if (depth === 1 && expectsKey) keys.push(string);
      latest = string;
      expectsKey = false;
    } else if (text === "[" && isList(latest, keys, depth)) {
      return firstObjectKeys(head.slice(match.index));
    } else if (text === "{" || text === "[") depth += 1;
    else if (text === "}" || text === "]") depth -= 1;
    else expectsKey = depth === 1;
  }
  return keys;
}

function isList(key: string, keys: readonly string[], depth: number): boolean {
  const within = depth === 1 || (depth === 2 && WRAPPER_KEYS.includes(keys.at(-1) ?? ""));
  return within && LIST_KEYS.includes(key) && !keys.includes("title") && !keys.includes("name");
}

/** True for a list, or an envelope around one, that holds nothing. */
export function isEmptyList(head: string): boolean {
  const text = head.replace(/^\uFEFF/, "").trim();
  if (/^\[\s*\]$/.test(text)) return true;
  const lists = new RegExp(String.raw`^\{.*"(?:${LIST_KEYS.join("|")})"\s*:\s*\[\s*\].*\}$`, "s");
  return lists.test(text) && firstObjectKeys(text).length === 0;
}
