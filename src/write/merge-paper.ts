import { COUNTERS } from "../model/counters.js";
import type { IdentifiedPaper } from "../model/identified-paper.js";
import { abstractKey, titleKey } from "../model/paper-keys.js";
import type { PaperRecord } from "../model/paper-record.js";
import { compareClaims, type Origin, originText, parseOrigin } from "./claim.js";
import type { PaperEdge, PaperState, Properties } from "./graph-state.js";
import { union } from "./merge-node.js";
import { mergePaperEdges } from "./merge-paper-edges.js";

const CLAIMED = ["publishedOn", "year", "url", "authorCount", "upvotes", "commentCount"] as const;

type Origins = Readonly<Record<string, string>>;

/**
 * A paper after one more record of it. Pure, and a join: records in any order, any number of times, give one state.
 * Title and abstract are one statement, so that every span of extracted evidence points into the text it was read in.
 */
export function mergePaper(
  current: PaperState | undefined,
  paper: IdentifiedPaper,
  paperByReference: ReadonlyMap<string, string>,
): PaperState {
  const { record } = paper;
  const origin: Origin = { source: record.source, seenOn: record.seenOn ?? "" };
  const origins: Record<string, string> = { ...readOrigins(current?.properties) };
  const properties: Record<string, Properties[string]> = { ...current?.properties, id: paper.id };
  const textWins = claimText(record, origin, properties, origins);
  for (const name of CLAIMED) {
    const value = statedValue(record, name);
    if (value !== undefined && holds(origins[name], properties[name], origin, value)) {
      properties[name] = value;
      origins[name] = originText(origin);
    }
  }
  if (typeof properties.publishedOn === "string") properties.year = Number(properties.publishedOn.slice(0, 4));
  properties.sources = union(properties.sources, [record.source]);
  properties.origins = JSON.stringify(Object.fromEntries(Object.entries(origins).sort(([a], [b]) => (a < b ? -1 : 1))));
  const edges = mergePaperEdges(current?.edges ?? new Map(), paper, { origin, textWins, paperByReference });
  return { id: paper.id, properties: { ...properties, ...counters(edges) }, edges };
}

/** The paper's own counters of what its relationships lead to. */
function counters(edges: PaperState["edges"]): Properties {
  const own = COUNTERS.filter(({ label, at }) => label === "Paper" && at === "from");
  return Object.fromEntries(own.map(({ type, counter }) => [counter, edges.get(type as PaperEdge)?.size ?? 0]));
}

function readOrigins(properties: Properties | undefined): Origins {
  return typeof properties?.origins === "string" ? (JSON.parse(properties.origins) as Origins) : {};
}

function statedValue(record: PaperRecord, name: (typeof CLAIMED)[number]): string | number | undefined {
  if (name === "authorCount") return record.authorCount ?? (record.authors.length || undefined);
  return record[name];
}

/** A text with an abstract beats one without, whoever states it. True where the record's text is the paper's now. */
function claimText(
  record: PaperRecord,
  origin: Origin,
  properties: Record<string, Properties[string]>,
  origins: Record<string, string>,
): boolean {
  const abstract = record.abstract ?? null;
  const held = origins.text === undefined ? undefined : parseOrigin(origins.text);
  if (held) {
    const hadAbstract = typeof properties.abstract === "string";
    if (hadAbstract && abstract === null) return false;
    if (hadAbstract === (abstract !== null)) {
      const order = compareClaims(
        { origin, value: `${record.title}\n${abstract ?? ""}` },
        { origin: held, value: `${textOf(properties.title)}\n${textOf(properties.abstract)}` },
      );
      if (order < 0) return false;
    }
  }
  properties.title = record.title;
  properties.titleKey = titleKey(record.title);
  properties.searchText = properties.titleKey;
  properties.abstract = abstract;
  properties.abstractKey = abstractKey(record.abstract) ?? null;
  origins.text = originText(origin);
  return true;
}

function holds(heldBy: string | undefined, held: unknown, origin: Origin, value: string | number): boolean {
  const by = heldBy === undefined ? undefined : parseOrigin(heldBy);
  if (!by || (typeof held !== "string" && typeof held !== "number")) return true;
  return compareClaims({ origin, value }, { origin: by, value: held }) > 0;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
