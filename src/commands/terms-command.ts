import { AppError } from "../errors.js";
import type { Extractor } from "../extract/extractor.js";
import { type Term, TermCounter } from "../extract/terms.js";
import { termLines } from "../extract/terms-tsv.js";
import { paperIds, paperTexts } from "../queries/paper-texts.js";
import { runQuery } from "../queries/query.js";
import type { GraphStore } from "../store/graph-store.js";
import type { GraphTask } from "./graph-task.js";
import { runGraphTask } from "./run-graph-task.js";
import { tableLines } from "./table-lines.js";
import type { Terminal } from "./terminal.js";

export interface TermsCommandOptions {
  /** Least number of papers that name it. */
  readonly least: number;
  /** How many names are shown. */
  readonly first: number;
  readonly json: boolean;
  readonly tsv: boolean;
}

const PAGE = 500;
const TITLE_WIDTH = 60;

interface FoundTerms {
  readonly papers: number;
  /** How many there are, of which `terms` are the first. */
  readonly found: number;
  readonly terms: readonly Term[];
}

/** Finds names that recur in the papers of the graph and that no lexicon knows. */
export const termsTask: GraphTask<Pick<TermsCommandOptions, "least" | "first">, FoundTerms> = {
  name: "terms",
  checkOptions({ least, first }) {
    if (isCount(least) && isCount(first)) return;
    throw new AppError(
      "BAD_ARGUMENT",
      `expected least and first as whole numbers from 1, but they are ${JSON.stringify([least, first])}`,
    );
  },
  async run({ store, reading }, { least, first }, onProgress) {
    const { extractor, lexicon } = reading();
    const counter = new TermCounter(lexicon);
    const papers = await countTerms(store, extractor, counter, onProgress);
    const terms = counter.terms(least);
    return { papers, found: terms.length, terms: terms.slice(0, first) };
  },
};

/** Proposes names for a person to accept. */
export async function termsCommand(
  { least, first, json, tsv }: TermsCommandOptions,
  terminal: Terminal,
): Promise<number> {
  const { papers, found, terms } = await runGraphTask(termsTask, { least, first }, terminal);
  if (json) terminal.print(JSON.stringify({ papers, found, terms }));
  else {
    for (const line of tsv ? termLines(terms) : termTable(terms)) terminal.print(line);
    terminal.note(`${papers} papers read, ${found} unknown names in at least ${least}, ${terms.length} shown`);
  }
  return 0;
}

/** Reads every paper of the graph, in order of id; gives how many there are. */
async function countTerms(
  store: GraphStore,
  extractor: Extractor,
  counter: TermCounter,
  onProgress: (read: number) => void,
): Promise<number> {
  const ids = (await runQuery(store, paperIds, {})).map(({ id }) => id);
  for (let start = 0; start < ids.length; start += PAGE) {
    const page = ids.slice(start, start + PAGE);
    const rows = await runQuery(store, paperTexts, { ids: page });
    for (const { id, title, abstract } of rows) {
      counter.add({ id, title }, extractor.extract({ title, ...(abstract === null ? {} : { abstract }) }));
    }
    onProgress(start + page.length);
  }
  return ids.length;
}

const isCount = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 1;

function termTable(terms: readonly Term[]): readonly string[] {
  return tableLines(
    ["kind", "name", "papers", "introduced in", "for example"],
    terms.map(({ kind, name, papers, introducedIn, introducedRatio, examples }) => [
      kind,
      name,
      papers,
      `${introducedIn} (${Math.round(introducedRatio * 100)} %)`,
      examples.map(({ title }) => shortened(title)).join(" | "),
    ]),
  );
}

function shortened(title: string): string {
  const line = title.replaceAll(/\s+/g, " ");
  return line.length <= TITLE_WIDTH ? line : `${line.slice(0, TITLE_WIDTH - 1)}…`;
}
