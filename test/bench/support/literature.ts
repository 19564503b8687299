import type { Label } from "../../../src/model/graph-schema.js";
import type { RelationshipType } from "../../../src/model/relationships.js";
import { searchKeys } from "../../../src/model/search-keys.js";
import type { GraphValue } from "../../../src/store/graph-store.js";
import {
  type GeneratedGraph,
  type GeneratedNode,
  type GeneratedRelationship,
  randomNumbers,
} from "../../support/generated-graph.js";

export const PAPERS = 50_000;
/** In half of all papers. */
export const HUB_METHOD = "method:0";

const METHODS = 1_500;
const DATASETS = 400;
const REPOSITORIES = 15_000;
const AUTHORS = 40_000;
const DAYS = 4_000;
const FIRST_DAY = Date.UTC(2015, 0, 1);
const PROVENANCE = { sources: ["papergraph-jsonl"], firstRun: "run:bench", lastRun: "run:bench" };

/** What a paper names, by the number of the node. */
interface Named {
  readonly type: RelationshipType;
  readonly counter: string;
  readonly draw: () => readonly number[];
  readonly label: Label;
}

/**
 * Papers as a large library has them: methods and datasets by Zipf's law (the first method in half of all papers), four
 * authors a paper, some of them prolific, code for four in ten, several papers a day. Everything is as confident as a
 * source that states it.
 */
export function literature(seed: number, papers = PAPERS): GeneratedGraph {
  const random = randomNumbers(seed);
  const zipf = (count: number, first: number) => () =>
    Array.from({ length: count }, (_, rank) => rank).filter((rank) => random() < first / (rank + 1));
  const named: readonly Named[] = [
    { type: "USES_METHOD", counter: "methodCount", label: "Method", draw: zipf(METHODS, 0.5) },
    { type: "USES_DATASET", counter: "datasetCount", label: "Dataset", draw: zipf(DATASETS, 0.3) },
    {
      type: "HAS_CODE",
      counter: "repositoryCount",
      label: "Repository",
      draw: () => (random() < 0.4 ? [Math.floor(random() * REPOSITORIES)] : []),
    },
  ];
  const relationships: GeneratedRelationship[] = [];
  const papersOf = new Map<string, number>();
  const relate = (
    type: RelationshipType,
    from: string,
    to: string,
    counted: string,
    properties: GeneratedNode["properties"],
  ) => {
    relationships.push({ type, from, to, properties: { ...PROVENANCE, ...properties } });
    papersOf.set(counted, (papersOf.get(counted) ?? 0) + 1);
  };
  const paperNodes = Array.from({ length: papers }, (_, at): GeneratedNode => {
    const paper = `paper:${at}`;
    const publishedOn = new Date(FIRST_DAY + Math.floor(random() * DAYS) * 86_400_000).toISOString().slice(0, 10);
    const counters: Record<string, GraphValue> = { referenceCount: 0, citedByCount: 0, taskCount: 0 };
    for (const { type, counter, label, draw } of named) {
      const drawn = draw();
      counters[counter] = drawn.length;
      for (const number of drawn) {
        const node = `${label.toLowerCase()}:${number}`;
        const role = random() < 0.1 ? "INTRODUCED" : "USED";
        relate(type, paper, node, node, { role, confidence: 1, evidence: "[]" });
      }
    }
    const written = new Set(Array.from({ length: 4 }, () => Math.floor(random() * random() * AUTHORS)));
    for (const [index, number] of [...written].entries()) {
      relate("AUTHORED", `author:${number}`, paper, `author:${number}`, { position: index + 1 });
    }
    const title = `A study of subject ${at} by means of ${at % 97}`;
    const properties = { title, titleKey: title.toLowerCase(), publishedOn, year: Number(publishedOn.slice(0, 4)) };
    return node("Paper", paper, { ...properties, ...counters, authorCount: written.size }, title);
  });
  const list = (label: Label, count: number) =>
    Array.from({ length: count }, (_, at) => {
      const id = `${label.toLowerCase()}:${at}`;
      const name = `${label} number ${at}`;
      const path = `github.com/lab-${at % 997}/code-${at}`;
      const more =
        label === "Repository" ? { path, url: `https://${path}`, host: "github.com", holds: "CODE" } : { aliases: [] };
      return node(label, id, { name, ...more, paperCount: papersOf.get(id) ?? 0 }, name);
    });
  const others = [
    ...list("Author", AUTHORS),
    ...list("Method", METHODS),
    ...list("Dataset", DATASETS),
    ...list("Repository", REPOSITORIES),
  ];
  return { nodes: [...paperNodes, ...others], relationships };
}

function node(label: Label, id: string, properties: GeneratedNode["properties"], text: string): GeneratedNode {
  const keys = label === "Paper" ? {} : { searchKeys: searchKeys([text], []) };
  return { label, id, properties: { ...PROVENANCE, id, ...properties, searchText: text.toLowerCase(), ...keys } };
}
