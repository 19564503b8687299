/** A value that is a text; empty for anything else. */
export function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
