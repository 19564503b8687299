import { sourceByFormat } from "./registry.js";
import type { SourceItem } from "./source.js";
import { splitLines } from "./split-lines.js";

/** What stands in a text of a known format. */
export async function readText(format: string, name: string, text: string): Promise<readonly SourceItem[]> {
  async function* chunks() {
    yield text;
  }
  const items: SourceItem[] = [];
  for await (const item of sourceByFormat(format).read({ name, lines: splitLines(chunks(), name) })) items.push(item);
  return items;
}
