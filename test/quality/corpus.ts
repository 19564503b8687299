import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";

/** The shared data beside the checkout; tests and reports that need it are skipped where it is absent. */
export const SHARED = fileURLToPath(new URL("../../../shared/data", import.meta.url));

export const hasShared = () => existsSync(`${SHARED}/gold/abstracts-dev.json`);

export interface PaperText {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
}

export interface GoldEntity {
  readonly name: string;
  readonly aliases: readonly string[];
}

export interface GoldPaper {
  readonly arxivId: string;
  readonly title: string;
  readonly repos: readonly string[];
  readonly methodsIntroduced: readonly GoldEntity[];
  readonly methodsUsed: readonly GoldEntity[];
  readonly datasets: readonly GoldEntity[];
  readonly tasks: readonly string[];
  readonly taskAliases: Readonly<Record<string, readonly string[]>>;
  /** Borderline forms: neither right nor wrong. */
  readonly optional: Readonly<Partial<Record<"methods" | "datasets" | "tasks", readonly string[]>>>;
}

export function readGold(): readonly GoldPaper[] {
  return JSON.parse(readFileSync(`${SHARED}/gold/abstracts-dev.json`, "utf8")) as readonly GoldPaper[];
}

interface DailyPaper {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly ai_keywords?: readonly string[];
}

/** Every paper of the daily listings once, in order of month. */
export function readDaily(): ReadonlyMap<string, PaperText> {
  return new Map(dailyPapers().map(({ id, title, summary }) => [id, { id, title, abstract: summary }]));
}

/** What a model at the source says that daily papers are about, by arXiv id. */
export function readDailyKeywords(): ReadonlyMap<string, readonly string[]> {
  return new Map(dailyPapers().flatMap((paper) => (paper.ai_keywords ? [[paper.id, paper.ai_keywords] as const] : [])));
}

function dailyPapers(): readonly DailyPaper[] {
  const papers: DailyPaper[] = [];
  for (const file of readdirSync(`${SHARED}/hf-daily`).sort()) {
    for (const line of gunzipSync(readFileSync(`${SHARED}/hf-daily/${file}`))
      .toString("utf8")
      .split("\n")) {
      if (line === "") continue;
      papers.push((JSON.parse(line) as { readonly paper: DailyPaper }).paper);
    }
  }
  return papers;
}
