import { TIE_RELATIONSHIPS, TIES, type Tie } from "../../model/ties.js";
import { describedEnum } from "../types/described-enum.js";

/** What can relate two papers: their words, or a node that both have. */
export type Reason = "TEXT" | Tie;

const DESCRIPTIONS = {
  TEXT: "Titles and abstracts have words in common that few have.",
  ...(Object.fromEntries(TIES.map((tie) => [tie, TIE_RELATIONSHIPS[tie].description])) as Record<Tie, string>),
} as const satisfies Record<Reason, string>;

export const ReasonEnum = describedEnum("Reason", "Why a paper is related to another.", DESCRIPTIONS);

export const REASON_COUNT = TIES.length + 1;

/** What counts where nothing is chosen: what papers are about, not who wrote them or where. */
export const DEFAULT_REASONS: readonly Reason[] = ["TEXT", "METHOD", "DATASET", "TASK", "REFERENCE", "CITED_BY"];
