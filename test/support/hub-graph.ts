import type { Label } from "../../src/model/graph-schema.js";
import type { RelationshipType } from "../../src/model/relationships.js";
import {
  type GeneratedGraph,
  type GeneratedNode,
  type GeneratedRelationship,
  type Properties,
  randomNumbers,
} from "./generated-graph.js";

const METHODS = 1_500;
const VENUES = 20;
const PROVENANCE = { sources: ["papergraph-jsonl"], firstRun: "run:bench", lastRun: "run:bench" };

/**
 * Papers whose methods follow Zipf's law, the first of them in half of all papers, with authors and venues: what the
 * ladder of `sharing` is for. One mention in ten is below the default confidence.
 */
export function hubGraph(seed: number, papers: number): GeneratedGraph {
  const random = randomNumbers(seed);
  const relationships: GeneratedRelationship[] = [];
  const degrees = new Map<string, number>();
  const relate = (type: RelationshipType, from: string, to: string, counted: string, properties: Properties = {}) => {
    relationships.push({ type, from, to, properties: { ...PROVENANCE, ...properties } });
    if (Number(properties.confidence ?? 1) >= 0.8) degrees.set(counted, (degrees.get(counted) ?? 0) + 1);
  };
  const ids = (kind: string, count: number) => Array.from({ length: count }, (_, at) => `${kind}:${at}`);
  const methods = ids("method", METHODS);
  const authors = ids("author", papers);
  const venues = ids("venue", VENUES);
  const all = ids("paper", papers);
  for (const paper of all) {
    for (const [rank, method] of methods.entries()) {
      if (random() >= 0.5 / (rank + 1)) continue;
      const confidence = random() < 0.1 ? 0.5 : 0.95;
      relate("USES_METHOD", paper, method, method, { role: "USED", confidence, evidence: "[]" });
      if (confidence >= 0.8) degrees.set(paper, (degrees.get(paper) ?? 0) + 1);
    }
    const written = new Set(Array.from({ length: 4 }, () => Math.floor(random() * random() * papers)));
    for (const at of written) relate("AUTHORED", `author:${at}`, paper, `author:${at}`, { position: 1 });
    const venue = `venue:${Math.floor(random() ** 2 * VENUES)}`;
    relate("PUBLISHED_IN", paper, venue, venue);
  }
  const node = (label: Label, id: string): GeneratedNode => {
    const name = `${label} ${id.split(":")[1]}`;
    const named =
      label === "Paper"
        ? { title: name, methodCount: degrees.get(id) ?? 0 }
        : { name, aliases: [], paperCount: degrees.get(id) ?? 0 };
    return { label, id, properties: { ...PROVENANCE, id, ...named, searchText: name.toLowerCase() } };
  };
  return {
    nodes: [
      ...all.map((id) => node("Paper", id)),
      ...methods.map((id) => node("Method", id)),
      ...authors.map((id) => node("Author", id)),
      ...venues.map((id) => node("Venue", id)),
    ],
    relationships,
  };
}
