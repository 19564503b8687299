/** A noun with its indefinite article, in small letters or, at the beginning of a sentence, with a capital. */
export function withArticle(noun: string, article: "a" | "A"): string {
  return `${article}${/^[aeiou]/.test(noun) ? "n" : ""} ${noun}`;
}
