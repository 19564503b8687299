import type { MentionDecision } from "../model/decision.js";
import { externalIdKey, strongestFirst } from "../model/external-id.js";
import { type KnownName, type Mention, mentionedKind, type NamedMention } from "../model/mention.js";
import type { NamedRecord } from "../model/paper-record.js";
import type { Evidence, SourceName } from "../model/provenance.js";
import { MENTION_TYPE_OF } from "../model/relationships.js";
import type { StatedPaper, StoredRecord } from "../model/stored-record.js";
import { repositoryHolds } from "../util/repository-holds.js";
import { textsOf } from "../util/texts-of.js";
import { deriveAuthorship } from "./derive-authorship.js";
import { deriveCitations, idsOfReference, joinReferences } from "./derive-citations.js";
import type { PaperEdge, PaperState, Properties } from "./graph-state.js";
import { claimOf, type Introduction, otherThing, statedClaim } from "./introductions.js";
import { mentionedNode, type NamedLabel, namedNode, repositoryNode } from "./linked-nodes.js";
import { edgeOfEvidence, isIntroducedBySource, mergeEvidence } from "./merge-evidence.js";
import { union } from "./union.js";

type Edges = Map<PaperEdge, Map<string, Properties>>;

/** What a paper brings to its claims of having introduced something. */
export type Claimant = Omit<Introduction, "names" | "confidence" | "known">;

/** The one thing that a keyword names by our own knowledge, if it names one. */
export type KeywordOf = (keyword: string) => NamedMention | undefined;

/** The relationships of a paper, whose claims are not settled yet. One to a node that is known by name holds the names by which this paper knows it. */
export function derivePaperEdges({
  claimant,
  ranked,
  externalIds,
  mentions,
  paperOf,
  verdicts,
  keywordOf,
}: {
  readonly claimant: Claimant;
  readonly ranked: readonly StoredRecord[];
  readonly externalIds: ReadonlySet<string>;
  readonly mentions: readonly Mention[];
  readonly paperOf: ReadonlyMap<string, string>;
  readonly verdicts: readonly MentionDecision[];
  readonly keywordOf: KeywordOf;
}): PaperState["edges"] {
  const edges = new EdgeCollector(claimant);
  for (const { stated } of ranked) {
    for (const external of stated.externalIds) {
      const key = externalIdKey(external);
      if (externalIds.has(key)) edges.join("IDENTIFIES", key, stated.source);
    }
    for (const topic of stated.topics) edges.name("ABOUT", "Topic", { name: topic }, stated.source);
    for (const organization of stated.organizations) edges.name("FROM", "Organization", organization, stated.source);
    if (stated.venue) edges.name("PUBLISHED_IN", "Venue", { name: stated.venue }, stated.source);
    stateMentions(edges, stated);
    stateKeywords(edges, stated, keywordOf);
    stateReferences(edges, stated);
  }
  for (const mention of mentions) readMention(edges, apart(mention, claimant));
  for (const { stated } of ranked) stateStars(edges, stated);
  obey(edges, verdicts);
  const all = edges.finish();
  all.set(
    "AUTHORED",
    new Map(
      deriveAuthorship(ranked.map(({ stated: { source, authors }, authorIds }) => ({ source, authors, authorIds }))),
    ),
  );
  all.set("CITES", new Map(deriveCitations(claimant.paperId, all.get("REFERS_TO") ?? new Map(), paperOf)));
  return all;
}

function stateMentions(edges: EdgeCollector, { source, methods, datasets, tasks, repositories }: StatedPaper): void {
  for (const [label, entries] of [
    ["Method", methods],
    ["Dataset", datasets],
    ["Task", tasks],
  ] as const) {
    for (const entry of entries) {
      const node = namedNode(label, entry.name);
      const { role } = entry;
      if (node)
        edges.mention(MENTION_TYPE_OF[label], node, entry.aliases ?? [], [
          { source, confidence: 1, ...(role ? { role } : {}) },
        ]);
    }
  }
  for (const { path, official, stars } of repositories) {
    const node = repositoryNode(path);
    edges.mention("HAS_CODE", node, [], [{ source, confidence: 1 }]);
    edges.add("HAS_CODE", node.id, (held) => ({
      ...(official === undefined ? {} : { official: official || held?.official === true }),
      ...(stars === undefined ? {} : { stars: Math.max(stars, Number(held?.stars ?? 0)) }),
    }));
  }
}

/** A name that the paper gives to another thing than the one known by it, told apart by the year. */
function apart(mention: Mention, claimant: Claimant): Mention {
  const { name, aliases, role, confidence, known } = mention;
  if (role !== "INTRODUCED" || !known) return mention;
  const written = otherThing({ ...claimant, names: [name, ...aliases], confidence, known });
  const year = claimant.year ?? claimant.publishedOn?.slice(0, 4);
  if (written === undefined || year === undefined) return mention;
  const { known: _, ...rest } = mention;
  return { ...rest, name: `${written} (${year})`, aliases: [written] };
}

/**
 * How sure a keyword is that a model at the source chose and that our knowledge has as one name: `npm run quality` counts 45
 * right ones of 46 that the annotated abstracts judge; held down since those are few.
 */
const KEYWORD_CONFIDENCE = 0.9;

function stateKeywords(edges: EdgeCollector, { source, keywords = [] }: StatedPaper, keywordOf: KeywordOf): void {
  for (const keyword of keywords) {
    const named = keywordOf(keyword);
    const kind = named && mentionedKind(named.kind);
    const node = named && kind && mentionedNode(kind, named.name);
    if (!node || !kind) continue;
    edges.mention(MENTION_TYPE_OF[kind], node, named.aliases, [{ source, confidence: KEYWORD_CONFIDENCE }]);
  }
}

/** Stars that a source shows without naming the repository belong to the only one of code that the paper links to. */
function stateStars(edges: EdgeCollector, { repositoryStars: stars, repositories }: StatedPaper): void {
  if (stars === undefined || repositories.some((repository) => repository.stars !== undefined)) return;
  const [only, ...others] = edges
    .ends("HAS_CODE")
    .filter((id) => repositoryHolds(id.slice(id.indexOf(":") + 1)) === "CODE");
  if (only === undefined || others.length > 0) return;
  edges.add("HAS_CODE", only, (held) => ({ stars: Math.max(stars, Number(held?.stars ?? 0)) }));
}

function readMention(edges: EdgeCollector, mention: Mention): void {
  const { role, confidence, aliases, known } = mention;
  const kind = mentionedKind(mention.kind);
  const node = mentionedNode(kind, mention.name);
  const evidence = mention.spans.map((span) => ({ source: "extract" as const, role, confidence, ...span }));
  if (!node) return;
  edges.mention(MENTION_TYPE_OF[kind], node, aliases, evidence);
  if (known) edges.know(MENTION_TYPE_OF[kind], node.id, known);
}

/** Makes the mentions what people say of them; of what is said of one node the last holds. */
function obey(edges: EdgeCollector, verdicts: readonly MentionDecision[]): void {
  const last = new Map(verdicts.map((verdict) => [mentionedNode(verdict.kind, verdict.name)?.id, verdict]));
  for (const { id, verb, kind, name, role, person, reason } of last.values()) {
    const node = mentionedNode(kind, name);
    if (!node) continue;
    const said = { ...(role && { role }), ...(person && { person }), ...(reason && { reason }) };
    if (verb === "reject") edges.leave(MENTION_TYPE_OF[kind], node.id);
    else edges.mention(MENTION_TYPE_OF[kind], node, [], [{ source: "person", confidence: 1, decision: id, ...said }]);
  }
}

function stateReferences(edges: EdgeCollector, { source, references }: StatedPaper): void {
  for (const { externalIds, intents = [], contexts = [], influential } of references) {
    const ids = strongestFirst(externalIds.map(externalIdKey));
    for (const key of ids) {
      edges.add("REFERS_TO", key, (held) => {
        const all =
          ids.length > 1 || held?.ids ? strongestFirst(union(held ? idsOfReference(key, held) : [], ids)) : ids;
        const said = { intents, contexts, influential: influential ?? null, sources: [source] };
        return { ...joinReferences(held, said), ...(all.length > 1 ? { ids: all } : {}) };
      });
    }
  }
}

class EdgeCollector {
  readonly #edges: Edges = new Map();
  readonly #held = new Map<string, readonly Evidence[]>();
  readonly #known = new Map<string, KnownName>();

  constructor(readonly claimant: Claimant) {}

  add(type: PaperEdge, to: string, change: (held: Properties | undefined) => Properties): void {
    const ends = this.#edges.get(type) ?? new Map<string, Properties>();
    this.#edges.set(type, ends);
    const held = ends.get(to);
    ends.set(to, { ...held, ...change(held) });
  }

  join(type: PaperEdge, to: string, source: SourceName): void {
    this.add(type, to, (held) => ({ sources: union(held?.sources, [source]) }));
  }

  name(type: PaperEdge, label: NamedLabel, { name, aliases = [] }: NamedRecord, source: SourceName): void {
    const node = namedNode(label, name);
    if (!node) return;
    this.join(type, node.id, source);
    this.add(type, node.id, (held) => ({ names: union(held?.names, [node.name, ...aliases]) }));
  }

  mention(
    type: PaperEdge,
    node: { readonly id: string; readonly name: string },
    aliases: readonly string[],
    evidence: readonly Evidence[],
  ): void {
    const key = `${type}\n${node.id}`;
    this.#held.set(key, mergeEvidence(this.#held.get(key) ?? [], evidence));
    this.add(type, node.id, (held) => ({ names: union(held?.names, [node.name, ...aliases]) }));
  }

  /** Keys of the nodes at the other end. */
  ends(type: PaperEdge): readonly string[] {
    return [...(this.#edges.get(type)?.keys() ?? [])];
  }

  leave(type: PaperEdge, to: string): void {
    this.#edges.get(type)?.delete(to);
  }

  /** What our own knowledge says of a mentioned node. */
  know(type: PaperEdge, to: string, known: KnownName): void {
    this.#known.set(`${type}\n${to}`, known);
  }

  finish(): Edges {
    for (const [type, ends] of this.#edges) {
      for (const [to, properties] of ends) {
        const evidence = this.#held.get(`${type}\n${to}`);
        if (evidence) ends.set(to, { ...properties, ...this.#claimed(`${type}\n${to}`, evidence, properties) });
      }
    }
    return this.#edges;
  }

  #claimed(key: string, evidence: readonly Evidence[], { names }: Properties): Properties {
    const edge = edgeOfEvidence(evidence);
    if (edge.role !== "INTRODUCED") return edge;
    const known = this.#known.get(key);
    const claim = isIntroducedBySource(evidence)
      ? statedClaim(this.claimant.paperId)
      : claimOf({
          ...this.claimant,
          names: textsOf(names),
          confidence: Number(edge.confidence),
          ...(known ? { known } : {}),
        });
    return claim === undefined ? { ...edge, role: "USED" } : { ...edge, claim };
  }
}
