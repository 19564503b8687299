/** Reads the key of a person's mention: the record's, `#` and the place in its list of authors, from 1. */
export function readMentionKey(key: string): { readonly record: string; readonly position: number } {
  const hash = key.lastIndexOf("#");
  return { record: key.slice(0, hash), position: Number(key.slice(hash + 1)) };
}
