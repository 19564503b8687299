import { displayName } from "../identity/people/display-name.js";
import { loadNameFrequency } from "../identity/people/name-frequency.js";
import { NameRegister } from "../identity/people/name-register.js";
import { type PeoplePartition, partitionPeople } from "../identity/people/partition-people.js";
import { keyedNodeId } from "../model/ids.js";
import { decisionsInForce } from "../queries/decisions.js";
import { runQuery } from "../queries/query.js";
import { unsettledRuns } from "../queries/records.js";
import type { GraphStore } from "../store/graph-store.js";
import { derivePerson } from "../write/derive-person.js";
import type { IdentifiedPerson } from "../write/people-writer.js";
import { PeopleWriter } from "../write/people-writer.js";
import { decidedBlocks } from "./decided-blocks.js";
import { decidedNames } from "./decided-names.js";
import { decidedPairs } from "./decided-pairs.js";
import { graphReader } from "./graph-reader.js";
import { resemblances } from "./identify-papers.js";
import { otherNameKey, type PeopleOfBlocks, peopleReader } from "./people-reader.js";
import { waitingMentions } from "./waiting-mentions.js";

/** Mentions that are told apart in one go; a block with more is taken by itself. */
const MOST_MENTIONS = 20_000;
/** Names that are kept as they were read. */
const MOST_NAMES = 100_000;

/**
 * Tells the people apart whose names runs have touched: all mentions of those names, old and new, together, so that it
 * does not matter in which order they came. Until then the authors of new records are not in the graph; what runs that
 * were cut short have left open is done with the rest.
 */
export async function settlePeople(store: GraphStore): Promise<void> {
  const open = await runQuery(store, unsettledRuns, {});
  const last = open.at(-1);
  if (!last) return;
  const runs = open.map(({ id }) => id);
  const frequency = loadNameFrequency();
  let names = new NameRegister(frequency);
  const waiting = await waitingMentions(store, runs, names);
  const mentionsIn = new Map(waiting.counts);
  for (const block of open.flatMap(({ openBlocks }) => openBlocks ?? []))
    mentionsIn.set(block, mentionsIn.get(block) ?? 1);
  const inForce = await runQuery(store, decisionsInForce, {});
  const decisions = decidedPairs(inForce, "Author");
  const nameOf = decidedNames(inForce);
  const reader = peopleReader(store, waiting, await decidedBlocks(store, decisions.same));
  const writer = new PeopleWriter(store, graphReader(store), (label, id) => nameOf(label, [id]));
  const settled = new Set<string>();
  for (const chunk of chunks(mentionsIn)) {
    if (names.size > MOST_NAMES) names = new NameRegister(frequency);
    const people = await reader.ofBlocks(
      chunk.filter((block) => !settled.has(block)),
      names,
    );
    for (const block of people.blocks) settled.add(block);
    const partition = partitionPeople(people.mentions, names, decisions);
    await writer.write(
      people,
      identifyPeople(people, partition, names, (keys) => nameOf("Author", keys)),
      last,
    );
  }
  await store.write(
    runs.map((id) => ({
      text: "MATCH (r:IngestRun {id: $id}) SET r.settled = true, r.openBlocks = null",
      parameters: { id },
    })),
  );
}

/** Blocks in order, as many at a time as hold about so many mentions. */
function chunks(mentionsIn: ReadonlyMap<string, number>): readonly (readonly string[])[] {
  const all: string[][] = [];
  let room = 0;
  for (const block of [...mentionsIn.keys()].sort()) {
    const count = mentionsIn.get(block) ?? 0;
    if (room < count) {
      all.push([]);
      room = MOST_MENTIONS;
    }
    room -= count;
    all.at(-1)?.push(block);
  }
  return all;
}

/** The people that a partition makes of mentions. */
function identifyPeople(
  { stated }: PeopleOfBlocks,
  partition: PeoplePartition,
  names: NameRegister,
  shownName: (mentions: readonly string[]) => string | undefined,
): readonly IdentifiedPerson[] {
  const read = (name: string) => names.read(name).parts;
  const ids = partition.people.map(({ mentions, externalIds }) => keyedNodeId("Author", externalIds, mentions));
  const idOf = new Map(
    partition.people.flatMap(({ mentions }, at) => mentions.map((key) => [key, ids[at] ?? ""] as const)),
  );
  const namesakes = resemblances(partition.possible, idOf);
  return partition.people.map(({ mentions, externalIds, ambiguous, evidence }, at) => {
    const id = ids[at] ?? "";
    const own = mentions.flatMap((key) => stated.get(key) ?? []);
    const printed = new Map<string, number>();
    for (const { author } of own) printed.set(author.name, (printed.get(author.name) ?? 0) + 1);
    const best = displayName(printed, read);
    // The block is that of a printed name in any case: by it the records of new mentions find the person.
    const { block } = names.read(best.name);
    const name = shownName(mentions) ?? best.name;
    const { key: nameKey } = read(name);
    const aliases = [...new Set([best.name, ...best.aliases])].filter((each) => each !== name);
    const otherNames = [
      ...new Set([
        ...aliases
          .map((alias) => read(alias).key)
          .filter((key) => key !== nameKey)
          .map((key) => `Author:${key}`),
        ...aliases
          .map((alias) => names.read(alias).block)
          .filter((key) => key !== block)
          .map(otherNameKey),
      ]),
    ].sort();
    const grounds = { id, mentions: own, name, nameKey, block, aliases, otherNames };
    const person = derivePerson({ ...grounds, externalIds, ambiguous, evidence });
    return { id, mentions, ...person, namesakes: namesakes.get(id) ?? new Map() };
  });
}
