import { LABELS, type Label } from "../../src/model/graph-schema.js";
import { mergeKey, nameNodeId } from "../../src/model/ids.js";
import { personNameKey } from "../../src/model/person-name/person-name.js";
import type { Evidence, SourceName } from "../../src/model/provenance.js";
import { RELATIONSHIPS, type RelationshipType } from "../../src/model/relationships.js";
import { searchKeys, spacelessKeys } from "../../src/model/search-keys.js";
import { wordCodes } from "../../src/model/words/word-codes.js";
import { loadWordTable } from "../../src/model/words/word-table.js";
import type { GraphStore, GraphValue } from "../../src/store/graph-store.js";
import { foldText } from "../../src/util/fold-text.js";

export type Properties = { readonly [name: string]: GraphValue };

export interface GeneratedNode {
  readonly label: Label;
  /** Its id, or the key of an external id. */
  readonly id: string;
  readonly properties: Properties;
}

export interface GeneratedRelationship {
  readonly type: RelationshipType;
  readonly from: string;
  readonly to: string;
  readonly properties: Properties;
}

/** A graph as plain arrays, for computing expected answers without a database. */
export interface GeneratedGraph {
  readonly nodes: readonly GeneratedNode[];
  readonly relationships: readonly GeneratedRelationship[];
}

export interface GraphSizes {
  readonly papers: number;
  readonly authors: number;
  readonly methods: number;
  readonly datasets: number;
  readonly tasks: number;
  readonly repositories: number;
}

export const SMALL_SIZES: GraphSizes = {
  papers: 120,
  authors: 60,
  methods: 30,
  datasets: 15,
  tasks: 12,
  repositories: 25,
};

const WORDS =
  "adaptive graph sparse neural retrieval Überraschung naïve 注意力 diffusion causal token émigré Ωmega memory latent scalable routing 学习 quantum alignment robust".split(
    " ",
  );
const GIVEN = "Ada Bó Chloë Đorđe Émile Fang Grace Håkon Iñaki José 伟 Ülkü".split(" ");
const FAMILY = "Li Müller O'Neil Sørensen 王 García Smith Łukasiewicz Nguyễn Kim".split(" ");
const RUNS = ["run:first", "run:second"] as const;

/** An abstract, where there is one, and what a paper's text without spaces is found by. */
function withKeys(title: string, abstract: string | undefined): Properties {
  const keys = spacelessKeys([title, abstract ?? ""]);
  return { ...(abstract ? { abstract } : {}), ...(keys.length > 0 ? { searchKeys: keys.join(" ") } : {}) };
}

/** A property that holds a text; empty for anything else. */
export function textOf(value: GraphValue | undefined): string {
  return typeof value === "string" ? value : "";
}

/** A repeatable source of numbers in [0, 1). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * A graph with what breaks queries: hubs (the first of each kind is in about half of all papers), nodes without
 * neighbours, equal dates, counts, titles and names, missing values, names outside ASCII, papers that cite each other,
 * and pairs of nodes with several relationships between them (of different types or directions: the writer merges
 * relationships of one type and direction). Same seed and sizes, same graph.
 */
export function generateGraph(seed: number, sizes: GraphSizes = SMALL_SIZES): GeneratedGraph {
  const random = randomNumbers(seed);
  const whole = (below: number) => Math.floor(random() * below);
  const pick = <T>(list: readonly T[]): T => list[whole(list.length)] as T;
  const chance = (probability: number) => random() < probability;
  const nodes = new Map<string, { label: Label; id: string; properties: Record<string, GraphValue> }>();
  const relationships = new Map<string, GeneratedRelationship>();
  const provenance = (source: SourceName) => {
    const firstRun = pick(RUNS);
    return { sources: [source], firstRun, lastRun: firstRun === RUNS[1] ? firstRun : pick(RUNS) };
  };
  const node = (label: Label, id: string, properties: Record<string, GraphValue>) => {
    nodes.set(id, {
      label,
      id,
      properties: { ...provenance("papergraph-jsonl"), [LABELS[label].key]: id, ...properties },
    });
    return id;
  };
  const relate = (type: RelationshipType, from: string, to: string, properties: Properties = {}) => {
    const key = `${type}\n${from}\n${to}`;
    if (!relationships.has(key)) {
      relationships.set(key, { type, from, to, properties: { ...provenance("papergraph-jsonl"), ...properties } });
    }
  };
  const several = (least: number, most: number, ids: readonly string[]): string[] => {
    const count = least + whole(most - least + 1);
    // Squared: the earlier in the list, the likelier; the first is a hub.
    const drawn = Array.from({ length: count }, () => ids[Math.floor(random() ** 2 * (ids.length - 1))] as string);
    return [...new Set(chance(0.5) ? drawn : [ids[0] as string, ...drawn])];
  };

  for (const [at, run] of RUNS.entries()) {
    const startedAt = `2026-01-0${at + 1}T10:00:00.000Z`;
    nodes.set(run, {
      label: "IngestRun",
      id: run,
      properties: { id: run, source: "papergraph-jsonl", file: `part-${at}.jsonl`, digest: `d${at}`, startedAt },
    });
  }
  const named = (label: "Method" | "Dataset" | "Task" | "Venue" | "Organization" | "Topic", count: number) =>
    Array.from({ length: count }, (_, at) => {
      const name = at === 0 ? `Common ${label}` : `${pick(WORDS)} ${label} ${at}`;
      const aliases = chance(0.3) ? [`${label.slice(0, 2).toUpperCase()}-${at}`] : [];
      const id = node(label, nameNodeId(label, mergeKey(name)), {
        name,
        aliases,
        searchText: [name, ...aliases].map(foldText).join(" "),
        searchKeys: searchKeys([name], aliases),
        ...(label === "Dataset" && chance(0.3) ? { homepage: `https://data.example/${at}` } : {}),
      });
      for (const alias of aliases) relate("NAMES", node("Name", `${label}:${mergeKey(alias)}`, {}), id);
      return id;
    });
  const methods = named("Method", sizes.methods);
  const datasets = named("Dataset", sizes.datasets);
  const tasks = named("Task", sizes.tasks);
  const venues = named("Venue", 4);
  const organizations = named("Organization", 6);
  const topics = named("Topic", 8);
  const authors = Array.from({ length: sizes.authors }, (_, at) => {
    const name = `${pick(GIVEN)} ${pick(FAMILY)}`;
    return node("Author", `author:${at.toString(16).padStart(4, "0")}`, {
      name,
      nameKey: personNameKey(name),
      aliases: [],
      searchText: foldText(name),
      searchKeys: searchKeys([name], []),
      ambiguous: chance(0.2),
      ...(chance(0.2) ? { orcid: `0000-0002-1825-${String(at).padStart(4, "0")}` } : {}),
    });
  });
  const repositories = Array.from({ length: sizes.repositories }, (_, at) => {
    const path = `github.com/${pick(["Lab", "Éire", "solo"])}/code-${at}`;
    const [host = "", owner = "", name = ""] = path.split("/");
    return node("Repository", `repository:${path.toLowerCase()}`, {
      path,
      holds: "CODE",
      host,
      owner,
      name,
      url: `https://${path}`,
      searchText: foldText(`${owner} ${name}`),
      searchKeys: searchKeys([name, path], [`${owner}/${name}`]),
      ...(chance(0.6) ? { stars: whole(5) * 10 } : {}),
    });
  });
  const papers = Array.from({ length: sizes.papers }, (_, at) => {
    const title = chance(0.1) ? "The Same Title" : `${pick(WORDS)} ${pick(WORDS)} “${pick(WORDS)}” ${whole(40)}`;
    const publishedOn = chance(0.15) ? undefined : `202${whole(4)}-0${1 + whole(3)}-1${whole(3)}`;
    const abstract = chance(0.8)
      ? `We study ${pick(WORDS)} 🧪 with ${pick(WORDS)}. It works on ${pick(WORDS)}.`
      : undefined;
    return node("Paper", `paper:${at.toString(16).padStart(16, "0")}`, {
      title,
      titleKey: foldText(title),
      searchText: foldText(title),
      ...withKeys(title, abstract),
      wordCodes: wordCodes({ title, abstract: abstract ?? null }, loadWordTable()),
      ...(publishedOn ? { publishedOn, year: Number(publishedOn.slice(0, 4)) } : {}),
      ...(chance(0.5) ? { url: `https://papers.example/${at}` } : {}),
      ...(chance(0.7) ? { authorCount: whole(9) } : {}),
      ...(chance(0.6) ? { upvotes: whole(6) } : {}),
      ...(chance(0.6) ? { commentCount: whole(3) } : {}),
    });
  });

  const evidenceOf = (paper: string): readonly Evidence[] => {
    const role = chance(0.25) ? "INTRODUCED" : paper.endsWith("3") ? "COMPARED" : "USED";
    if (chance(0.4)) return [{ source: "papergraph-jsonl", confidence: 1, role }];
    const properties = nodes.get(paper)?.properties;
    const field = chance(0.5) || properties?.abstract === undefined ? "title" : "abstract";
    const text = textOf(properties?.[field]);
    const start = whole(Math.max(1, text.length - 5));
    const confidence = pick([0.35, 0.6, 0.8, 0.95]);
    return [{ source: "extract", confidence, role, rule: "proposal", field, start, end: start + 1 + whole(4) }];
  };
  const mention = (type: RelationshipType, paper: string, to: string, more: Properties = {}) => {
    const evidence = evidenceOf(paper);
    const [first] = evidence;
    relate(type, paper, to, {
      role: first?.role ?? "USED",
      confidence: first?.confidence ?? 1,
      evidence: JSON.stringify(evidence),
      sources: [first?.source ?? "extract"],
      ...more,
    });
  };
  for (const [at, paper] of papers.entries()) {
    for (const [index, author] of several(0, 6, authors).entries()) {
      // Some papers list two people at one position, as merged author lists do.
      relate("AUTHORED", author, paper, { position: chance(0.1) ? 1 : index + 1, positionOrigin: "papergraph-jsonl" });
    }
    for (const method of several(0, 6, methods)) mention("USES_METHOD", paper, method);
    for (const dataset of several(0, 3, datasets)) mention("USES_DATASET", paper, dataset);
    for (const task of several(0, 2, tasks)) mention("ADDRESSES", paper, task);
    if (chance(0.4)) {
      for (const repository of several(1, 2, repositories)) {
        mention("HAS_CODE", paper, repository, chance(0.5) ? { official: chance(0.5) } : {});
      }
    }
    if (chance(0.6)) relate("PUBLISHED_IN", paper, pick(venues));
    for (const topic of several(0, 2, topics)) relate("ABOUT", paper, topic);
    if (chance(0.4)) relate("FROM", paper, pick(organizations));
    for (const cited of several(0, 5, papers)) {
      if (cited === paper) continue;
      const citation = { intents: chance(0.5) ? ["background"] : [], contexts: chance(0.3) ? ["as in [1]"] : [] };
      relate("CITES", paper, cited, { ...citation, ...(chance(0.5) ? { influential: chance(0.5) } : {}) });
      if (chance(0.1)) relate("CITES", cited, paper, citation);
    }
    if (chance(0.7)) {
      const value = `2401.${String(10_000 + at)}`;
      const key = `arxiv:${value}`;
      nodes.set(key, {
        label: "ExternalId",
        id: key,
        properties: { ...provenance("papergraph-jsonl"), key, scheme: "arxiv", value },
      });
      relate("IDENTIFIES", key, paper);
    }
  }
  for (const author of authors) if (chance(0.5)) relate("AFFILIATED_WITH", author, pick(organizations));
  for (const method of methods.slice(1)) if (chance(0.2)) relate("VARIANT_OF", method, pick(methods.slice(0, 3)));
  for (const [at, paper] of papers.entries())
    for (const key of at % 3 === 0 ? [`csv:${at}`, `arxiv:${at}`] : [`arxiv:${at}`])
      relate(
        "STATES",
        node("Record", key, { sources: [key.slice(0, key.indexOf(":"))], seenOn: at % 2 ? "2026-01-01" : "" }),
        paper,
      );
  return counted([...nodes.values()], [...relationships.values()]);
}

const COUNTED: readonly (readonly [Label, string, RelationshipType, "from" | "to"])[] = [
  ["Author", "paperCount", "AUTHORED", "from"],
  ["Method", "paperCount", "USES_METHOD", "to"],
  ["Dataset", "paperCount", "USES_DATASET", "to"],
  ["Task", "paperCount", "ADDRESSES", "to"],
  ["Repository", "paperCount", "HAS_CODE", "to"],
  ["Venue", "paperCount", "PUBLISHED_IN", "to"],
  ["Topic", "paperCount", "ABOUT", "to"],
  ["Organization", "paperCount", "FROM", "to"],
  ["Paper", "referenceCount", "CITES", "from"],
  ["Paper", "citedByCount", "CITES", "to"],
  ["Paper", "methodCount", "USES_METHOD", "from"],
  ["Paper", "datasetCount", "USES_DATASET", "from"],
  ["Paper", "taskCount", "ADDRESSES", "from"],
  ["Paper", "repositoryCount", "HAS_CODE", "from"],
];

function counted(nodes: readonly GeneratedNode[], relationships: readonly GeneratedRelationship[]): GeneratedGraph {
  const degree = new Map<string, number>();
  for (const { type, from, to, properties } of relationships) {
    // What is counted is what answers show by default.
    if (Number(properties.confidence ?? 1) < 0.8) continue;
    for (const key of [`${type} from ${from}`, `${type} to ${to}`]) degree.set(key, (degree.get(key) ?? 0) + 1);
  }
  const countersOf = (label: Label, id: string) =>
    COUNTED.filter(([of]) => of === label).map(([, counter, type, end]) => [
      counter,
      degree.get(`${type} ${end} ${id}`) ?? 0,
    ]);
  return {
    nodes: nodes.map(({ label, id, properties }) => ({
      label,
      id,
      properties: { ...properties, ...Object.fromEntries(countersOf(label, id)) },
    })),
    relationships,
  };
}

const BATCH = 2_000;

/** Applies the schema and writes a generated graph into an empty store. */
export async function loadGraph(store: GraphStore, graph: GeneratedGraph): Promise<void> {
  await store.applySchema();
  const labelOf = new Map(graph.nodes.map(({ id, label }) => [id, label]));
  for (const label of Object.keys(LABELS) as Label[]) {
    const nodes = graph.nodes.filter((node) => node.label === label);
    const rows = nodes.map(({ id, properties }) => ({ key: id, properties }));
    for (const batch of batches(rows)) {
      const text = `UNWIND $rows AS row MERGE (n:${label} {${LABELS[label].key}: row.key}) SET n += row.properties`;
      await store.write([{ text, parameters: { rows: batch } }]);
    }
  }
  for (const type of Object.keys(RELATIONSHIPS) as RelationshipType[]) {
    const all = graph.relationships.filter((relationship) => relationship.type === type);
    const { from } = RELATIONSHIPS[type];
    for (const [to, ofLabel] of byLabel(all, labelOf))
      for (const batch of batches(ofLabel.map(({ from, to, properties }) => ({ from, to, properties })))) {
        const text =
          `UNWIND $rows AS row MATCH (a:${from} {${LABELS[from].key}: row.from}) MATCH (b:${to} {${LABELS[to].key}: row.to}) ` +
          `CREATE (a)-[r:${type}]->(b) SET r += row.properties`;
        await store.write([{ text, parameters: { rows: batch } }]);
      }
  }
}

/** Relationships by the label of their end: one type may lead to nodes of several labels. */
function byLabel(
  relationships: readonly GeneratedRelationship[],
  labelOf: ReadonlyMap<string, Label>,
): ReadonlyMap<Label, readonly GeneratedRelationship[]> {
  const groups = new Map<Label, GeneratedRelationship[]>();
  for (const each of relationships) {
    const label = labelOf.get(each.to);
    if (label === undefined) continue;
    const group = groups.get(label);
    if (group) group.push(each);
    else groups.set(label, [each]);
  }
  return groups;
}

function batches<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, at) => rows.slice(at * BATCH, (at + 1) * BATCH));
}
