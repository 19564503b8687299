/** What a value is, for messages: `the text "abc"`, `the number 5`, `null`, `a list of 3`, `an object with "a", "b"`. */
export function describeValue(value: unknown): string {
  if (value === null || value === undefined) return value === null ? "null" : "nothing";
  if (typeof value === "string") return `the text ${JSON.stringify(shorten(value))}`;
  if (typeof value === "number" || typeof value === "boolean") return `the ${typeof value} ${value}`;
  if (Array.isArray(value)) return `a list of ${value.length}`;
  const keys = Object.keys(value).map((key) => JSON.stringify(shorten(key)));
  if (keys.length === 0) return "an empty object";
  return `an object with ${keys.slice(0, 4).join(", ")}${keys.length > 4 ? ", …" : ""}`;
}

/** The first sixty characters of a text. */
export function shorten(text: string): string {
  const characters = Array.from(text.slice(0, 130));
  return characters.length > 60 ? `${characters.slice(0, 60).join("")}…` : text;
}
