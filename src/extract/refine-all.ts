import type { Mention } from "../model/mention.js";
import type { Extractor, PaperText } from "./extractor.js";

/** Goes over the mentions of many papers; the extractor itself bounds how many it asks about at once. */
export async function refineAll<T extends { readonly mentions: readonly Mention[] }>(
  extractor: Extractor,
  papers: readonly T[],
  textOf: (paper: T) => PaperText,
): Promise<readonly T[]> {
  if (!extractor.refine) return papers;
  return Promise.all(
    papers.map(async (paper) => ({
      ...paper,
      mentions: (await extractor.refine?.(textOf(paper), paper.mentions)) ?? paper.mentions,
    })),
  );
}
