import { externalIdKey } from "../model/external-id.js";
import type { IdentifiedPaper } from "../model/identified-paper.js";
import { mentionedKind } from "../model/mention.js";
import type { Evidence } from "../model/provenance.js";
import { isMention, MENTION_TYPE_OF } from "../model/relationships.js";
import { compareClaims, type Origin, originText, parseOrigin } from "./claim.js";
import { PAPER_EDGE_TYPES, type PaperEdge, type PaperState, type Properties } from "./graph-state.js";
import { mentionedNode, namedNode, repositoryNode } from "./linked-nodes.js";
import { edgeOfEvidence, mergeEvidence, readEvidence } from "./merge-evidence.js";
import { union } from "./merge-node.js";

type Edges = Map<PaperEdge, Map<string, Properties>>;

export interface MergeContext {
  readonly origin: Origin;
  /** Whether the record's title and abstract are the paper's: only then does what was read in them count. */
  readonly textWins: boolean;
  /** External id key of a reference to the paper it names, for those in the graph or the batch. */
  readonly paperByReference: ReadonlyMap<string, string>;
}

/** The relationships of a paper after one more record of it. */
export function mergePaperEdges(current: PaperState["edges"], paper: IdentifiedPaper, context: MergeContext): Edges {
  const edges: Edges = new Map([...current].map(([type, ends]) => [type, new Map(ends)]));
  const { record } = paper;
  const join = (type: PaperEdge, to: string, more: Properties = {}) => {
    const ends = edges.get(type) ?? new Map<string, Properties>();
    edges.set(type, ends);
    ends.set(to, { ...ends.get(to), ...more, sources: union(ends.get(to)?.sources, [record.source]) });
  };
  for (const id of record.externalIds) join("IDENTIFIES", externalIdKey(id));
  for (const [index, author] of paper.authors.entries()) {
    join("AUTHORED", author.id, position(edges.get("AUTHORED")?.get(author.id), index + 1, context.origin));
  }
  if (record.venue) joinNamed(join, "PUBLISHED_IN", "Venue", record.venue, paper);
  for (const topic of record.topics) joinNamed(join, "ABOUT", "Topic", topic, paper);
  for (const organization of record.organizations) joinNamed(join, "FROM", "Organization", organization.name, paper);
  mergeMentions(edges, paper, context.textWins);
  for (const { externalIds, intents, contexts, influential } of record.references) {
    const known = externalIds
      .map((id) => context.paperByReference.get(externalIdKey(id)))
      .find((id) => id !== undefined);
    const first = externalIds[0];
    if (known === paper.id || !first) continue;
    const type = known ? "CITES" : "REFERS_TO";
    const to = known ?? externalIdKey(first);
    const held = edges.get(type)?.get(to);
    join(
      type,
      to,
      citation(held, { intents: intents ?? [], contexts: contexts ?? [], influential: influential ?? null }),
    );
  }
  settleReferences(edges, paper.id, context.paperByReference);
  return edges;
}

function joinNamed(
  join: (type: PaperEdge, to: string) => void,
  type: PaperEdge,
  label: "Venue" | "Topic" | "Organization",
  name: string,
  paper: IdentifiedPaper,
): void {
  const node = namedNode(label, name, [], paper.record.source);
  if (node) join(type, node.id);
}

/** A position counts in the list of the best source. */
function position(held: Properties | undefined, value: number, origin: Origin): Properties {
  const by = typeof held?.positionOrigin === "string" ? parseOrigin(held.positionOrigin) : undefined;
  const wins = !by || compareClaims({ origin, value }, { origin: by, value: Number(held?.position) }) > 0;
  return wins ? { position: value, positionOrigin: originText(origin) } : {};
}

function mergeMentions(edges: Edges, paper: IdentifiedPaper, textWins: boolean): void {
  const { record } = paper;
  const evidence = new Map<PaperEdge, Map<string, readonly Evidence[]>>();
  for (const type of PAPER_EDGE_TYPES.filter(isMention)) {
    const held = [...(edges.get(type) ?? [])].map(([to, properties]) => {
      const all = readEvidence(properties);
      return [to, textWins ? all.filter((item) => item.source !== "extract") : all] as const;
    });
    evidence.set(type, new Map(held));
  }
  const add = (type: PaperEdge, to: string, items: readonly Evidence[]) => {
    const ends = evidence.get(type);
    ends?.set(to, mergeEvidence(ends.get(to) ?? [], items));
  };
  const { source } = record;
  for (const [label, entries] of [
    ["Method", record.methods],
    ["Dataset", record.datasets],
    ["Task", record.tasks],
  ] as const) {
    for (const { name, role } of entries) {
      const node = namedNode(label, name, [], source);
      if (node) add(MENTION_TYPE_OF[label], node.id, [{ source, confidence: 1, ...(role ? { role } : {}) }]);
    }
  }
  for (const { path } of record.repositories)
    add("HAS_CODE", repositoryNode(path, source).id, [{ source, confidence: 1 }]);
  for (const mention of textWins ? paper.mentions : []) {
    const node = mentionedNode(mention);
    const { role, confidence } = mention;
    const items = mention.spans.map((span) => ({ source: "extract" as const, role, confidence, ...span }));
    if (node) add(MENTION_TYPE_OF[mentionedKind(mention.kind)], node.id, items);
  }
  for (const [type, ends] of evidence) {
    const held = edges.get(type);
    const next = [...ends]
      .filter(([, items]) => items.length > 0)
      .map(([to, items]) => [to, { ...held?.get(to), ...edgeOfEvidence(items) }] as const);
    edges.set(type, new Map(next));
  }
  for (const { path, official } of record.repositories) {
    const id = repositoryNode(path, source).id;
    const held = edges.get("HAS_CODE")?.get(id);
    if (held && official !== undefined)
      edges.get("HAS_CODE")?.set(id, { ...held, official: official || held.official === true });
  }
}

/** Turns references that now have their paper into citations. */
function settleReferences(edges: Edges, self: string, paperByReference: ReadonlyMap<string, string>): void {
  for (const [key, properties] of new Map(edges.get("REFERS_TO"))) {
    const to = paperByReference.get(key);
    if (!to) continue;
    edges.get("REFERS_TO")?.delete(key);
    if (to === self) continue;
    const cites = edges.get("CITES") ?? new Map<string, Properties>();
    edges.set("CITES", cites);
    const held = cites.get(to);
    cites.set(to, {
      ...held,
      ...citation(held, properties),
      sources: union(held?.sources, strings(properties.sources)),
    });
  }
}

/** What two statements of one citation say together. */
export function citation(held: Properties | undefined, more: Properties): Properties {
  const influential = [held?.influential, more.influential].filter((value) => typeof value === "boolean");
  return {
    intents: union(held?.intents, strings(more.intents)),
    contexts: union(held?.contexts, strings(more.contexts)),
    ...(influential.length > 0 ? { influential: influential.includes(true) } : {}),
  };
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? (value as readonly string[]) : [];
}
