import type { Extractor } from "../../src/extract/extractor.js";
import { type GoldEntity, type GoldPaper, readDailyKeywords } from "./corpus.js";
import { goldNorm } from "./score.js";

export interface KeywordScore {
  readonly papers: number;
  /** Of the keywords that our knowledge has as one name, those that the gold has too, has not, or calls borderline. */
  readonly right: number;
  readonly wrong: number;
  readonly borderline: number;
}

/** Holds the keywords that daily papers come with against the annotated abstracts. */
export async function scoreKeywords(extractor: Extractor, gold: readonly GoldPaper[]): Promise<KeywordScore> {
  const norm = await goldNorm();
  const words = readDailyKeywords();
  const score = { papers: 0, right: 0, wrong: 0, borderline: 0 };
  for (const paper of gold) {
    const keywords = words.get(paper.arxivId) ?? [];
    if (keywords.length > 0) score.papers += 1;
    const wanted: Readonly<Record<"method" | "dataset" | "task", readonly GoldEntity[]>> = {
      method: [...paper.methodsIntroduced, ...paper.methodsUsed],
      dataset: paper.datasets,
      task: paper.tasks.map((name) => ({ name, aliases: paper.taskAliases[name] ?? [] })),
    };
    for (const keyword of new Set(keywords)) {
      const named = extractor.keyword?.(keyword);
      if (!named || named.kind === "repository") continue;
      const forms = new Set([named.name, ...named.aliases].map(norm));
      const isIn = (names: readonly string[]) => names.some((name) => forms.has(norm(name)));
      if (wanted[named.kind].some(({ name, aliases }) => isIn([name, ...aliases]))) score.right += 1;
      else if (isIn(paper.optional[`${named.kind}s`] ?? [])) score.borderline += 1;
      else score.wrong += 1;
    }
  }
  return score;
}
