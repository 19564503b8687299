import type { NameFrequency } from "../../../src/identity/people/name-frequency.js";
import { loadNameFrequency } from "../../../src/identity/people/name-frequency.js";
import { NameRegister } from "../../../src/identity/people/name-register.js";
import { partitionPeople } from "../../../src/identity/people/partition-people.js";
import { personNameKey } from "../../../src/model/person-name/person-name.js";
import { type BCubed, bCubed } from "./b-cubed.js";
import { conflateNames } from "./conflate-names.js";
import { readDailyPeople } from "./daily-people.js";
import {
  hideIds,
  type PeopleGold,
  readAcl,
  readArxiv,
  readCitations,
  readOrcids,
  type StatedAuthor,
} from "./people-corpora.js";

/** Names of very many people, for the stand-ins. */
const COMMON = [
  ..."Wei Wang,Yang Liu,Wei Zhang,Hao Chen,Lei Zhang,Jing Li,Yu Wang,Jun Zhou,Xin Li,Bo Li".split(","),
  ..."Min Zhang,Peng Liu,Yi Yang,Jie Chen,Tao Wu,Rui Zhao,Li Xu,Ming Huang,Chao Sun,Kai Zhu".split(","),
];
const PEOPLE_OF_A_NAME = 20;

export interface PeopleScore extends BCubed {
  /** F of taking each name key for a person. */
  readonly exactName: number;
}

/** How well people are found with every id hidden, by what the gold is. */
export async function scorePeople(): Promise<ReadonlyMap<string, PeopleScore>> {
  const frequency = loadNameFrequency();
  const papers = readAcl();
  const acl = hideIds(papers);
  const people = partition(acl, frequency);
  const orcids = readOrcids();
  const bare = hideIds(
    papers.map(({ id, title, authors }) => ({ id, title, authors: authors.map(withoutAffiliation) })),
  );
  const sets: readonly (readonly [string, PeopleGold, (readonly (readonly string[])[])?])[] = [
    ["ACL hand-made ids", acl, people],
    ["the same without venue, year and affiliation", bare],
    ["ACL people with an ORCID", only(acl, (_, person) => orcids.has(person)), people],
    ["ACL names of several people", only(acl, namesOfSeveral(acl)), people],
    [
      "common names conflated, conferences",
      hideIds(conflateNames(readCitations(), frequency, COMMON, PEOPLE_OF_A_NAME)),
    ],
    ["common names conflated, arXiv", hideIds(conflateNames(readArxiv(), frequency, COMMON, PEOPLE_OF_A_NAME))],
    ["accounts of daily papers", (await readDailyPeople()).accounts],
  ];
  return new Map(
    sets.map(([name, set, found]) => {
      const { f: exactName } = bCubed(byName(set), set.gold);
      return [name, { ...bCubed(found ?? partition(set, frequency), set.gold), exactName }];
    }),
  );
}

function withoutAffiliation({ name, person }: StatedAuthor): StatedAuthor {
  return { name, ...(person === undefined ? {} : { person }) };
}

function partition({ mentions }: PeopleGold, frequency: NameFrequency): readonly (readonly string[])[] {
  return partitionPeople(mentions, new NameRegister(frequency)).people.map((person) => person.mentions);
}

function only({ mentions, gold }: PeopleGold, keep: (key: string, person: string) => boolean): PeopleGold {
  return { mentions, gold: new Map([...gold].filter(([key, person]) => keep(key, person))) };
}

function namesOfSeveral({ mentions, gold }: PeopleGold): (key: string) => boolean {
  const nameOf = new Map(mentions.map(({ key, name }) => [key, personNameKey(name)]));
  const people = new Map<string, Set<string>>();
  for (const [key, person] of gold) {
    const name = nameOf.get(key) ?? "";
    people.set(name, (people.get(name) ?? new Set()).add(person));
  }
  return (key) => (people.get(nameOf.get(key) ?? "")?.size ?? 0) > 1;
}

function byName({ mentions }: PeopleGold): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>();
  for (const { key, name } of mentions)
    groups.set(personNameKey(name), [...(groups.get(personNameKey(name)) ?? []), key]);
  return [...groups.values()];
}
