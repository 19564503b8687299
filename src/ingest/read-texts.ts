import type { Extractor, PaperText } from "../extract/extractor.js";
import { refineAll } from "../extract/refine-all.js";
import type { Mention } from "../model/mention.js";
import type { Text } from "../write/record-node.js";

/** What texts name; `known` are those that have been read already. */
export async function readTexts(
  extractor: Extractor,
  texts: readonly Text[],
  known: ReadonlyMap<string, readonly Mention[]>,
): Promise<readonly (readonly Mention[])[]> {
  const unread = texts.filter((text) => !known.has(textKey(text))).map(toPaperText);
  const read = await refineAll(
    extractor,
    unread.map((text) => ({ text, mentions: extractor.extract(text) })),
    ({ text }) => text,
  );
  const fresh = new Map(read.map(({ text, mentions }) => [textKey(text), mentions]));
  return texts.map((text) => known.get(textKey(text)) ?? fresh.get(textKey(text)) ?? []);
}

/** One text for a title and an abstract, absent or not. */
export function textKey({ title, abstract }: { readonly title: string; readonly abstract?: string | null }): string {
  return `${title}\n${abstract ?? ""}`;
}

function toPaperText({ title, abstract }: Text): PaperText {
  return { title, ...(abstract === null ? {} : { abstract }) };
}
