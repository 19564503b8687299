import type { Extractor } from "../../src/extract/extractor.js";
import type { Mention, MentionKind } from "../../src/model/mention.js";
import type { GoldEntity, GoldPaper, PaperText } from "./corpus.js";
import { goldNorm } from "./score.js";

/** One mention and whether the gold says it is right; a mention the gold calls borderline is not among them. */
export interface JudgedMention {
  readonly mention: Mention;
  readonly title: string;
  readonly kindRight: boolean;
  /** Right in kind and, for a method, in role. */
  readonly right: boolean;
}

/** Holds every mention of the development abstracts against the gold, by the gold's own rule of matching. */
export async function judgeMentions(
  extractor: Extractor,
  gold: readonly GoldPaper[],
  daily: ReadonlyMap<string, PaperText>,
): Promise<readonly JudgedMention[]> {
  const norm = await goldNorm();
  const forms = ({ name, aliases }: GoldEntity) => [name, ...aliases].map(norm);
  return gold.flatMap((paper) => {
    const text = daily.get(paper.arxivId);
    if (!text) throw new Error(`gold paper ${paper.arxivId} is not among the daily papers`);
    const tasks = paper.tasks.map((name) => ({ name, aliases: paper.taskAliases[name] ?? [] }));
    const methods = [...paper.methodsIntroduced, ...paper.methodsUsed];
    const wanted: Readonly<Record<MentionKind, readonly GoldEntity[]>> = {
      method: methods,
      dataset: paper.datasets,
      task: tasks,
      repository: paper.repos.map((name) => ({ name, aliases: [] })),
    };
    const borderline: Readonly<Record<MentionKind, readonly string[]>> = {
      method: paper.optional.methods ?? [],
      dataset: paper.optional.datasets ?? [],
      task: paper.optional.tasks ?? [],
      repository: [],
    };
    return extractor.extract(text).flatMap((mention): readonly JudgedMention[] => {
      const spelled = new Set(forms(mention));
      const isAmong = (entities: readonly GoldEntity[]) =>
        entities.some((entity) => forms(entity).some((form) => spelled.has(form)));
      const kindRight = isAmong(wanted[mention.kind]);
      if (!kindRight && borderline[mention.kind].some((name) => spelled.has(norm(name)))) return [];
      const right =
        mention.kind === "method"
          ? isAmong(mention.role === "INTRODUCED" ? paper.methodsIntroduced : paper.methodsUsed)
          : kindRight;
      return [{ mention, title: paper.title, kindRight, right }];
    });
  });
}
