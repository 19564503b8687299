import { externalIdKey } from "../model/external-id.js";
import type { Label } from "../model/graph-schema.js";
import type { IdentifiedPaper } from "../model/identified-paper.js";
import type { GraphStore } from "../store/graph-store.js";
import { foldText } from "../util/fold-text.js";
import { GraphBatch } from "./graph-batch.js";
import { type GraphReader, PAPER_EDGE_TYPES, PAPER_EDGES, type PaperState, type Properties } from "./graph-state.js";
import { authorNodes, type LinkedNode, mentionedNode, namedNode, repositoryNode } from "./linked-nodes.js";
import { mergeNode, union } from "./merge-node.js";
import { mergePaper } from "./merge-paper.js";
import { citation } from "./merge-paper-edges.js";
import { type IngestRun, ledgerEntry, type RunCounts } from "./run-ledger.js";
import { sameProperties } from "./same-properties.js";

export type WriteOutcome = "inserted" | "updated" | "unchanged";

/**
 * Brings identified papers into the graph: reads what is there, joins what the records say, and writes only what is
 * different, one batch in one transaction together with its entry in the ledger.
 */
export class GraphWriter {
  readonly #store: Pick<GraphStore, "write">;
  readonly #reader: GraphReader;

  constructor(store: Pick<GraphStore, "write">, reader: GraphReader) {
    this.#store = store;
    this.#reader = reader;
  }

  /** Outcomes in the papers' order. `totals` says what the ledger is to show once this batch is written. */
  async write(
    papers: readonly IdentifiedPaper[],
    run: IngestRun,
    totals: (outcomes: readonly WriteOutcome[]) => { readonly batches: number; readonly counts: RunCounts },
  ): Promise<readonly WriteOutcome[]> {
    const batch = new GraphBatch();
    const before = await this.#reader.papers([...new Set(papers.map(({ id }) => id))]);
    const paperByReference = await this.#paperByReference(papers, before);
    const after = new Map<string, PaperState>(before);
    const outcomes = papers.map((paper): WriteOutcome => {
      const current = after.get(paper.id);
      const next = mergePaper(current, paper, paperByReference);
      after.set(paper.id, next);
      return !current ? "inserted" : samePaper(current, next) ? "unchanged" : "updated";
    });
    await this.#addNodes(batch, papers, after, run);
    await this.#addExternalIds(batch, papers, run);
    for (const [id, next] of after) addPaper(batch, before.get(id), next, run);
    await this.#addAffiliations(batch, papers, run);
    await this.#settleWaiting(batch, papers, paperByReference, after, run);
    if (!batch.isEmpty) {
      const { batches, counts } = totals(outcomes);
      await this.#store.write([...batch.statements(), ledgerEntry(run, batches, counts)]);
    }
    return outcomes;
  }

  async #paperByReference(papers: readonly IdentifiedPaper[], before: ReadonlyMap<string, PaperState>) {
    const keys = new Set(
      papers.flatMap(({ record }) => record.references.flatMap(({ externalIds }) => externalIds.map(externalIdKey))),
    );
    for (const state of before.values()) for (const key of state.edges.get("REFERS_TO")?.keys() ?? []) keys.add(key);
    const known = new Map(keys.size === 0 ? [] : await this.#reader.papersByExternalId([...keys]));
    for (const { id, record } of papers)
      for (const external of record.externalIds) known.set(externalIdKey(external), id);
    return known;
  }

  async #addNodes(
    batch: GraphBatch,
    papers: readonly IdentifiedPaper[],
    states: ReadonlyMap<string, PaperState>,
    run: IngestRun,
  ): Promise<void> {
    const byLabel = new Map<Label, LinkedNode[]>();
    for (const node of papers.flatMap((paper) => linkedNodes(paper, states.get(paper.id)))) {
      const nodes = byLabel.get(node.label);
      if (nodes) nodes.push(node);
      else byLabel.set(node.label, [node]);
    }
    for (const [label, nodes] of byLabel) {
      const before = await this.#reader.nodes(label, [...new Set(nodes.map(({ id }) => id))]);
      const after = new Map(before);
      for (const node of nodes) after.set(node.id, mergeNode(after.get(node.id), node));
      if (label === "Author") addAuthorTraits(after, papers);
      if (label === "Repository") addStars(after, papers);
      for (const [id, next] of after) upsertNodeIfChanged(batch, label, id, before.get(id), next, run);
    }
  }

  async #addAffiliations(batch: GraphBatch, papers: readonly IdentifiedPaper[], run: IngestRun): Promise<void> {
    const stated = papers.flatMap(({ authors, record }) =>
      authors.flatMap((author) =>
        author.record.affiliations.flatMap((name) => {
          const node = namedNode("Organization", name, [], record.source);
          return node ? [{ from: author.id, to: node.id, source: record.source }] : [];
        }),
      ),
    );
    if (stated.length === 0) return;
    const before = await this.#reader.affiliations([...new Set(stated.map(({ from }) => from))]);
    for (const { from, to, source } of stated) {
      const held = before.get(`${from} ${to}`);
      const next = { ...held, sources: union(held?.sources, [source]) };
      const edge = {
        type: "AFFILIATED_WITH",
        from: { label: "Author", key: from },
        to: { label: "Organization", key: to },
      } as const;
      if (!held || !sameProperties(held, next)) batch.upsertEdge(edge, stamp(held, next, run));
    }
  }

  async #addExternalIds(batch: GraphBatch, papers: readonly IdentifiedPaper[], run: IngestRun): Promise<void> {
    const stated = papers.flatMap(({ record, authors }) => {
      const referred = record.references.flatMap(({ externalIds }) => externalIds.slice(0, 1));
      const ofAuthors = authors.flatMap(({ id, record: author }) =>
        author.externalIds.map((external) => ({ external, author: id })),
      );
      const ofPaper = [...record.externalIds, ...referred].map((external) => ({ external, author: undefined }));
      return [...ofPaper, ...ofAuthors].map((entry) => ({ ...entry, source: record.source }));
    });
    const known = await this.#reader.nodes("ExternalId", [
      ...new Set(stated.map(({ external }) => externalIdKey(external))),
    ]);
    const after = new Map(known);
    for (const { external, source } of stated) {
      const key = externalIdKey(external);
      const held = after.get(key);
      after.set(key, { ...held, key, ...external, sources: union(held?.sources, [source]) });
    }
    for (const [key, next] of after) upsertNodeIfChanged(batch, "ExternalId", key, known.get(key), next, run);
    for (const { external, author } of stated) {
      const key = externalIdKey(external);
      const held = known.get(key);
      const next = after.get(key);
      if (!author || !next || sameProperties(held, next)) continue;
      const edge = {
        type: "IDENTIFIES",
        from: { label: "ExternalId", key },
        to: { label: "Author", key: author },
      } as const;
      batch.upsertEdge(edge, stamp(held, { sources: next.sources ?? [] }, run));
    }
  }

  /** Papers outside the batch that were waiting for one of its papers now cite it. */
  async #settleWaiting(
    batch: GraphBatch,
    papers: readonly IdentifiedPaper[],
    paperByReference: ReadonlyMap<string, string>,
    inBatch: ReadonlyMap<string, PaperState>,
    run: IngestRun,
  ): Promise<void> {
    const keys = [...new Set(papers.flatMap(({ record }) => record.externalIds.map(externalIdKey)))];
    for (const { from, key, properties } of keys.length === 0 ? [] : await this.#reader.waitingFor(keys)) {
      const to = paperByReference.get(key);
      if (!to || inBatch.has(from)) continue;
      batch.removeEdge(edgeOf("REFERS_TO", from, key));
      if (to !== from) {
        const sources = Array.isArray(properties.sources) ? properties.sources : [];
        batch.upsertEdge(
          edgeOf("CITES", from, to),
          stamp(undefined, { ...citation(undefined, properties), sources }, run),
        );
      }
    }
  }
}

function linkedNodes(paper: IdentifiedPaper, state: PaperState | undefined): readonly LinkedNode[] {
  const { record } = paper;
  const { source } = record;
  const affiliations = paper.authors.flatMap((author) => author.record.affiliations);
  const named = [
    ...record.methods.map(({ name, aliases }) => namedNode("Method", name, aliases ?? [], source)),
    ...record.datasets.map(({ name, aliases }) => namedNode("Dataset", name, aliases ?? [], source)),
    ...record.tasks.map(({ name, aliases }) => namedNode("Task", name, aliases ?? [], source)),
    ...record.organizations.map(({ name, aliases }) => namedNode("Organization", name, aliases ?? [], source)),
    ...affiliations.map((name) => namedNode("Organization", name, [], source)),
    ...record.topics.map((name) => namedNode("Topic", name, [], source)),
    record.venue ? namedNode("Venue", record.venue, [], source) : undefined,
  ];
  const mentioned = paper.mentions.map(mentionedNode).filter((node) => node && isLinked(state, node.id));
  return [
    ...authorNodes(paper),
    ...record.repositories.map(({ path }) => repositoryNode(path, source)),
    ...[...named, ...mentioned].filter((node) => node !== undefined),
  ];
}

/** A mention in a text that is not the paper's names nothing. */
function isLinked(state: PaperState | undefined, id: string): boolean {
  return [...(state?.edges.values() ?? [])].some((ends) => ends.has(id));
}

function addAuthorTraits(nodes: Map<string, Properties>, papers: readonly IdentifiedPaper[]): void {
  for (const { id, ambiguous, record } of papers.flatMap(({ authors }) => authors)) {
    const node = nodes.get(id);
    const orcid = record.externalIds.find(({ scheme }) => scheme === "orcid")?.value;
    if (!node) continue;
    nodes.set(id, {
      ...node,
      nameKey: foldText(typeof node.name === "string" ? node.name : ""),
      ambiguous: ambiguous || node.ambiguous === true,
      ...(orcid ? { orcid } : {}),
    });
  }
}

function addStars(nodes: Map<string, Properties>, papers: readonly IdentifiedPaper[]): void {
  for (const { record } of papers) {
    for (const { path, stars } of record.repositories) {
      const { id } = repositoryNode(path, record.source);
      const node = nodes.get(id);
      if (node && stars !== undefined) nodes.set(id, { ...node, stars: Math.max(stars, Number(node.stars ?? 0)) });
    }
  }
}

function addPaper(batch: GraphBatch, before: PaperState | undefined, next: PaperState, run: IngestRun): void {
  upsertNodeIfChanged(batch, "Paper", next.id, before?.properties, next.properties, run);
  for (const type of PAPER_EDGE_TYPES) {
    const held = before?.edges.get(type);
    const now = next.edges.get(type);
    for (const [other, properties] of now ?? []) {
      const current = held?.get(other);
      if (!current || !sameProperties(current, properties))
        batch.upsertEdge(edgeOf(type, next.id, other), stamp(current, properties, run));
    }
    for (const other of held?.keys() ?? []) if (!now?.has(other)) batch.removeEdge(edgeOf(type, next.id, other));
  }
}

function upsertNodeIfChanged(
  batch: GraphBatch,
  label: Label,
  id: string,
  before: Properties | undefined,
  next: Properties,
  run: IngestRun,
): void {
  if (before && sameProperties(before, next)) return;
  const properties = stamp(before, next, run);
  if (before) batch.upsertNode(label, id, properties);
  else batch.insertNode(label, id, properties);
}

/** Which runs first and last wrote it. */
function stamp(before: Properties | undefined, next: Properties, run: IngestRun): Properties {
  return { ...next, firstRun: before?.firstRun ?? run.id, lastRun: run.id };
}

function edgeOf(type: (typeof PAPER_EDGE_TYPES)[number], paper: string, other: string) {
  const { paperIs, other: label } = PAPER_EDGES[type];
  const here = { label: "Paper", key: paper } as const;
  const there = { label, key: other };
  return paperIs === "start" ? { type, from: here, to: there } : { type, from: there, to: here };
}

function samePaper(left: PaperState, right: PaperState): boolean {
  return (
    sameProperties(left.properties, right.properties) &&
    PAPER_EDGE_TYPES.every((type) => {
      const a = left.edges.get(type);
      const b = right.edges.get(type);
      return (
        (a?.size ?? 0) === (b?.size ?? 0) && [...(a ?? [])].every(([to, held]) => sameProperties(held, b?.get(to)))
      );
    })
  );
}
