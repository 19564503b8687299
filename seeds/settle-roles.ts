import type { Lexicon } from "../src/extract/lexicon/lexicon.js";
import type { LexiconKind } from "../src/extract/lexicon/lexicon-entry.js";
import { mergeKey } from "../src/model/ids.js";
import { claimOf, introducers } from "../src/write/introductions.js";

type Entry = string | { readonly name: string; readonly role?: string };

export interface SeedRecord {
  readonly title: string;
  readonly externalIds: Readonly<Record<string, string>>;
  readonly publishedOn?: string | undefined;
  readonly year?: number | undefined;
  readonly methods?: readonly Entry[];
  readonly datasets?: readonly Entry[];
}

/** The records with a role of introduction only where no other paper's claim goes before, as a graph of them would have it. */
export function settleRoles<T extends SeedRecord>(records: readonly T[], lexicon: Lexicon): readonly T[] {
  const claims = new Map<string, string[]>();
  for (const [at, record] of records.entries())
    for (const [kind, name] of introduced(record)) {
      const known = lexicon.lookup(name).find((entry) => entry.kind === kind);
      const introducedIn = known?.isProduct ? "none" : known?.arxiv;
      const claim = claimOf({
        paperId: String(at),
        title: record.title,
        arxivIds: record.externalIds.arxiv === undefined ? [] : [record.externalIds.arxiv],
        ...(record.publishedOn === undefined ? {} : { publishedOn: record.publishedOn }),
        ...(record.year === undefined ? {} : { year: record.year }),
        names: [name, ...(known?.forms.map(({ text }) => text) ?? [])],
        confidence: 1,
        ...(known ? { known: introducedIn === undefined ? {} : { introducedIn } } : {}),
      });
      const key = keyOf(kind, name);
      if (claim !== undefined) claims.set(key, [...(claims.get(key) ?? []), claim]);
    }
  const winners = new Map([...claims].map(([key, each]) => [key, introducers(each)]));
  return records.map((record, at) => {
    const settle = (kind: LexiconKind, entries: readonly Entry[] | undefined) =>
      entries?.map((entry) =>
        typeof entry === "string" || winners.get(keyOf(kind, entry.name))?.has(String(at)) ? entry : entry.name,
      );
    return {
      ...record,
      ...(record.methods ? { methods: settle("method", record.methods) } : {}),
      ...(record.datasets ? { datasets: settle("dataset", record.datasets) } : {}),
    };
  });
}

const keyOf = (kind: LexiconKind, name: string) => `${kind} ${mergeKey(name)}`;

function introduced({ methods = [], datasets = [] }: SeedRecord): readonly (readonly [LexiconKind, string])[] {
  const of = (kind: LexiconKind, entries: readonly Entry[]) =>
    entries.flatMap((entry) => (typeof entry === "string" ? [] : [[kind, entry.name] as const]));
  return [...of("method", methods), ...of("dataset", datasets)];
}
