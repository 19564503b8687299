import type { AuthorMention } from "./author-mention.js";
import { schemeOf } from "./believed-ids.js";
import type { CoauthorList, CoauthorLists } from "./coauthor-list.js";
import type { RegisteredName } from "./name-register.js";

/** One author of one paper, as all records of the paper state it together. */
export interface Slot {
  /** The first of its mention keys. */
  readonly key: string;
  readonly mentions: readonly AuthorMention[];
  /** The fullest of its spellings. */
  readonly name: RegisteredName;
  /** One id of each scheme: the one that most records state, the smallest of equals. */
  readonly ids: ReadonlyMap<string, string>;
  /** Ids that stand against those. */
  readonly contested: readonly string[];
  readonly papers: ReadonlySet<string>;
  readonly coauthors: CoauthorList;
  readonly affiliations: readonly string[];
  readonly venues: readonly string[];
  readonly topics: readonly string[];
  readonly year: number | undefined;
}

export function readSlot(
  mentions: readonly AuthorMention[],
  lists: CoauthorLists,
  believed: ReadonlyMap<string, readonly string[]>,
): Slot {
  const [first] = mentions;
  if (!first) throw new RangeError("a slot holds a mention");
  const { ids, contested } = chooseIds(mentions.flatMap(({ key }) => believed.get(key) ?? []));
  const years = mentions.flatMap(({ year }) => (year === undefined ? [] : [year]));
  return {
    key: first.key,
    mentions,
    name: mentions.map(({ name }) => lists.names.read(name)).reduce(fuller),
    ids,
    contested,
    papers: new Set(mentions.map(({ paper }) => paper)),
    coauthors: lists.read(mentions.map(({ coauthors }) => coauthors)),
    affiliations: distinct(mentions.flatMap(({ affiliations }) => affiliations)),
    venues: distinct(mentions.flatMap(({ venue }) => (venue === undefined ? [] : [venue]))),
    topics: distinct(mentions.flatMap(({ topics }) => topics)),
    year: years.length > 0 ? Math.min(...years) : undefined,
  };
}

function fuller(left: RegisteredName, right: RegisteredName): RegisteredName {
  const more = right.parts.key.length - left.parts.key.length;
  return more > 0 || (more === 0 && right.printed < left.printed) ? right : left;
}

function chooseIds(stated: readonly string[]) {
  const times = new Map<string, number>();
  for (const id of stated) times.set(id, (times.get(id) ?? 0) + 1);
  const ids = new Map<string, string>();
  const contested: string[] = [];
  for (const [id] of [...times].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))) {
    const scheme = schemeOf(id);
    if (ids.has(scheme)) contested.push(id);
    else ids.set(scheme, id);
  }
  return { ids, contested };
}

function distinct(values: readonly string[]): readonly string[] {
  return values.length < 2 ? values : [...new Set(values)].sort();
}
