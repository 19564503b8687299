import { readdirSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { AuthorMention } from "../../../src/identity/people/author-mention.js";
import { displayName } from "../../../src/identity/people/display-name.js";
import { loadNameFrequency } from "../../../src/identity/people/name-frequency.js";
import { NameRegister } from "../../../src/identity/people/name-register.js";
import { partitionPeople } from "../../../src/identity/people/partition-people.js";
import { externalIdKey } from "../../../src/model/external-id.js";
import { personNameKey } from "../../../src/model/person-name/person-name.js";
import { huggingfaceDaily } from "../../../src/sources/huggingface-daily.js";
import { readAll } from "../../unit/sources/read-all.js";
import { SHARED } from "../corpus.js";
import type { PeopleGold } from "./people-corpora.js";

export interface DailyPeople {
  /** Mentions as the source states them, accounts and all. */
  readonly mentions: readonly AuthorMention[];
  /** The same without ids; a person is an account. */
  readonly accounts: PeopleGold;
}

/** The authors of the daily papers, each paper once. */
export async function readDailyPeople(): Promise<DailyPeople> {
  const mentions = new Map<string, readonly AuthorMention[]>();
  for (const file of readdirSync(`${SHARED}/hf-daily`).sort()) {
    const text = gunzipSync(readFileSync(`${SHARED}/hf-daily/${file}`)).toString("utf8");
    for (const { externalIds, authors, year } of (await readAll(huggingfaceDaily, text, file)).records) {
      const paper = externalIds.map(externalIdKey).join();
      const coauthors = authors.map(({ name }) => personNameKey(name)).filter((key) => key !== "");
      mentions.set(
        paper,
        authors.map((author, at) => ({
          key: `${paper}#${at + 1}`,
          record: paper,
          paper,
          position: at + 1,
          name: author.name,
          externalIds: author.externalIds.map(externalIdKey),
          affiliations: author.affiliations,
          coauthors,
          topics: [],
          ...(year === undefined ? {} : { year }),
        })),
      );
    }
  }
  const all = [...mentions.values()].flat();
  return {
    mentions: all,
    accounts: {
      mentions: all.map((mention) => ({ ...mention, externalIds: [] })),
      gold: new Map(all.flatMap(({ key, externalIds: [account] }) => (account ? [[key, account] as const] : []))),
    },
  };
}

export interface ShownNames {
  readonly rows: number;
  /** Rows whose person is shown under a name that shares no word with the printed one. */
  readonly underAnotherName: number;
  /** Names shown that no record of the person prints. */
  readonly notPrinted: number;
  /** Mentions of no person. */
  readonly lost: number;
}

/** Checks the names under which the authors of the daily papers are shown, by rules that share nothing with identity. */
export function checkShownNames(mentions: readonly AuthorMention[]): ShownNames {
  const nameOf = new Map(mentions.map(({ key, name }) => [key, name]));
  const found = { rows: mentions.length, underAnotherName: 0, notPrinted: 0, lost: mentions.length };
  for (const person of partitionPeople(mentions, new NameRegister(loadNameFrequency())).people) {
    const printed = person.mentions.map((key) => nameOf.get(key) ?? "");
    const counts = new Map<string, number>();
    for (const name of printed) counts.set(name, (counts.get(name) ?? 0) + 1);
    const shown = displayName(counts).name;
    found.lost -= printed.length;
    found.underAnotherName += printed.filter(
      (name) => !wordsOf(name).some((word) => wordsOf(shown).includes(word)),
    ).length;
    const turned = printed.map((name) => name.replace(/^(.*?), (.*)$/, "$2 $1"));
    if (![...printed, ...turned].some((name) => name.replaceAll(/\s+/g, " ").trim() === shown)) found.notPrinted += 1;
  }
  return found;
}

/** Words of two letters and more, and a name of none as it stands. */
function wordsOf(name: string): readonly string[] {
  const words = name
    .normalize("NFD")
    .replaceAll(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .match(/\p{L}{2,}/gu);
  return words ?? [name];
}
