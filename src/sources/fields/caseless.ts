/**
 * The source of a regular expression that ignores case, as one that needs no flag to: JSON Schema's patterns have none.
 * Knows what ours use: escapes, and classes of characters and ranges.
 */
export function caseless({ source }: RegExp): string {
  return source.replaceAll(/\\.|\[(?:\\.|[^\]])*\]|[a-z]/gi, (part) => {
    if (part.startsWith("\\")) return part;
    if (part.startsWith("[")) {
      const both = (inside: string) => (/^[a-z]/i.test(inside) ? inside.toLowerCase() + inside.toUpperCase() : inside);
      return part.replaceAll(/\\.|[a-z]-[a-z]|[a-z]/gi, both);
    }
    return `[${part.toLowerCase()}${part.toUpperCase()}]`;
  });
}
