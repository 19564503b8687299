import { packAuthorIds } from "../model/author-ids.js";
import type { AuthorRecord } from "../model/paper-record.js";
import type { GraphStore } from "../store/graph-store.js";
import { textsOf } from "../util/texts-of.js";
import { changeNames } from "./change-names.js";
import { deriveAuthorship } from "./derive-authorship.js";
import type { PersonState } from "./derive-person.js";
import { finishNodes, type NameOf } from "./finish-nodes.js";
import { GraphBatch } from "./graph-batch.js";
import type { EdgeEnds, GraphReader, Properties } from "./graph-state.js";
import { compareRanks, type Rank } from "./rank-records.js";
import type { IngestRun } from "./run-ledger.js";

/** A person as identity found it. */
export interface IdentifiedPerson extends PersonState {
  readonly id: string;
  /** Keys of its mentions: the record's, `#` and the place. */
  readonly mentions: readonly string[];
  /** People who may be the same, by id. */
  readonly namesakes: ReadonlyMap<string, Properties>;
}

/** A record with its list of authors and who they are. */
export interface StatingRecord extends Rank {
  readonly paper: string;
  readonly authors: readonly AuthorRecord[];
  readonly authorIds: readonly (string | null)[];
}

interface HeldEdge {
  readonly author: string;
  readonly other: string;
  readonly properties: Properties;
}

/** How people and their papers stand in the graph. */
export interface HeldPeople {
  readonly authors: readonly string[];
  /** All records of all papers of those authors. */
  readonly records: readonly StatingRecord[];
  /** Who wrote those papers. */
  readonly written: readonly HeldEdge[];
  readonly externalIds: readonly HeldEdge[];
  readonly affiliations: readonly HeldEdge[];
  readonly namesakes: readonly HeldEdge[];
}

/** Brings people into the graph who have been told apart, and says in every record who its authors are. */
export class PeopleWriter {
  constructor(
    readonly store: Pick<GraphStore, "write">,
    readonly reader: Pick<GraphReader, "nodes">,
    readonly nameOf: NameOf,
  ) {}

  /** `people` are all those of the mentions that the blocks of the held authors hold. */
  async write(held: HeldPeople, people: readonly IdentifiedPerson[], run: Pick<IngestRun, "id">): Promise<void> {
    const batch = new GraphBatch(run);
    const ids = [...new Set([...held.authors, ...people.map(({ id }) => id)])];
    const before = await this.reader.nodes("Author", ids);
    const after = new Map(people.map((person) => [person.id, person]));
    for (const id of ids) {
      const [was, is] = [before.get(id), after.get(id)];
      batch.changeNode("Author", id, was, is && { ...is.properties, paperCount: Number(was?.paperCount ?? 0) });
      changeNames(batch, { label: "Author", key: id }, textsOf(was?.otherNames), textsOf(is?.properties.otherNames));
    }
    changeAuthorship(batch, held, people);
    changeEdges(batch, identifies, held.externalIds, people, ({ externalIds }) => externalIds);
    changeEdges(batch, affiliated, held.affiliations, people, ({ affiliations }) => affiliations);
    changeEdges(batch, namesake, held.namesakes, people, ({ namesakes }) => namesakes);
    await finishNodes(batch, this.reader, { parentOf: () => undefined, nameOf: this.nameOf });
    if (!batch.isEmpty) await this.store.write(batch.statements());
  }
}

/** Says in the records who their authors are, and in the papers who wrote them. */
function changeAuthorship(batch: GraphBatch, held: HeldPeople, people: readonly IdentifiedPerson[]): void {
  const personOf = new Map(people.flatMap(({ id, mentions }) => mentions.map((key) => [key, id] as const)));
  const byPaper = new Map<string, StatingRecord[]>();
  for (const record of held.records) {
    const authorIds = record.authors.map(
      (_, at) => personOf.get(`${record.key}#${at + 1}`) ?? record.authorIds[at] ?? null,
    );
    if (authorIds.some((id, at) => id !== record.authorIds[at]))
      batch.setProperties("Record", record.key, { authorIds: packAuthorIds(record.key, authorIds) });
    byPaper.set(record.paper, [...(byPaper.get(record.paper) ?? []), { ...record, authorIds }]);
  }
  const written = new Map<string, Map<string, Properties>>();
  for (const { author, other, properties } of held.written)
    written.set(other, (written.get(other) ?? new Map<string, Properties>()).set(author, properties));
  for (const [paper, records] of byPaper) {
    const was = written.get(paper);
    const is = deriveAuthorship([...records].sort(compareRanks));
    for (const author of new Set([...(was?.keys() ?? []), ...is.keys()]))
      batch.changeEdge(authored(author, paper), was?.get(author), is.get(author));
  }
}

/** Brings the relationships of people to what they are now. */
function changeEdges(
  batch: GraphBatch,
  edge: (author: string, other: string) => EdgeEnds,
  held: readonly HeldEdge[],
  people: readonly IdentifiedPerson[],
  edgesOf: (person: IdentifiedPerson) => ReadonlyMap<string, Properties>,
): void {
  const next = new Map(people.map((person) => [person.id, edgesOf(person)]));
  const was = new Map<string, Map<string, Properties>>();
  for (const { author, other, properties } of held) {
    was.set(author, (was.get(author) ?? new Map<string, Properties>()).set(other, properties));
    if (!next.get(author)?.has(other)) batch.changeEdge(edge(author, other), properties, undefined);
  }
  for (const [author, others] of next)
    for (const [other, properties] of others)
      batch.changeEdge(edge(author, other), was.get(author)?.get(other), properties);
}

function authored(author: string, paper: string): EdgeEnds {
  return { type: "AUTHORED", from: { label: "Author", key: author }, to: { label: "Paper", key: paper } };
}

function identifies(author: string, key: string): EdgeEnds {
  return { type: "IDENTIFIES", from: { label: "ExternalId", key }, to: { label: "Author", key: author } };
}

function affiliated(author: string, key: string): EdgeEnds {
  return { type: "AFFILIATED_WITH", from: { label: "Author", key: author }, to: { label: "Organization", key } };
}

function namesake(author: string, key: string): EdgeEnds {
  return { type: "NAMESAKE_OF", from: { label: "Author", key: author }, to: { label: "Author", key } };
}
