import { LABELS } from "../model/graph-schema.js";
import type { NodeKind } from "../model/node-kind.js";
import { RELATIONS, type RelationName } from "../model/relations.js";
import type { GraphValue, Parameters } from "../store/graph-store.js";
import { assertNever } from "../util/assert-never.js";
import type { Filter, FilteredKind, MentionFilter, NeighbourFilter, PropertyFilter } from "./filter.js";
import { believed } from "./mention-cypher.js";
import { relationPattern, relationPatternFromFarEnd } from "./relation-cypher.js";

/** The start of a query: clauses that bind `n` to every node wanted, once each, up to a WHERE that may be continued. */
export interface FilterCypher {
  /** Ends in `WHERE …`, so that ` AND …` can follow. */
  readonly text: string;
  readonly parameters: Parameters;
}

/**
 * Compiles a filter. A neighbour named by its id is where the query starts, since both engines walk from there at
 * once; the other predicates are tested on what that gives.
 */
export function filterCypher({ kind, filter }: FilteredKind): FilterCypher {
  const compiler = new Compiler();
  const conjuncts = conjunctsOf(filter);
  const anchor = conjuncts.find(isAnchor);
  const rest = conjuncts.filter((conjunct) => conjunct !== anchor);
  // `true` keeps one form of text where nothing is asked.
  const conditions = rest.map((conjunct) => compiler.condition(kind, "n", conjunct)).join(" AND ") || "true";
  if (!anchor) return { text: `MATCH (n:${kind}) WHERE ${conditions}`, parameters: compiler.parameters };
  const { relation, mention, where } = anchor;
  const far = compiler.condition(RELATIONS[relation].node, "a", where);
  const ties = compiler.mention(relation, "t", mention);
  const pattern = relationPatternFromFarEnd(relation, "a", "t", "n");
  return {
    text:
      `MATCH (a:${RELATIONS[relation].node}) WHERE ${far}\n` +
      `MATCH ${pattern}${ties ? ` WHERE ${ties}` : ""}\nWITH DISTINCT n WHERE ${conditions}`,
    parameters: compiler.parameters,
  };
}

function conjunctsOf(filter: Filter): readonly Filter[] {
  return filter.kind === "all" ? filter.of.flatMap(conjunctsOf) : [filter];
}

/** Whether the neighbours asked for can be found by key. */
function isAnchor(filter: Filter): filter is NeighbourFilter {
  if (filter.kind !== "neighbour" || filter.quantifier !== "some") return false;
  return conjunctsOf(filter.where).some(
    (part) => part.kind === "property" && ["id", "nameKey"].includes(part.property) && ["is", "in"].includes(part.test),
  );
}

class Compiler {
  readonly parameters: Record<string, GraphValue> = {};
  #variables = 0;

  /** A Cypher condition that is true or false, where `negated` false or null. */
  condition(kind: NodeKind, variable: string, filter: Filter, negated = false): string {
    switch (filter.kind) {
      case "all":
      case "any": {
        const all = (filter.kind === "all") !== negated;
        const parts = filter.of.map((part) => this.condition(kind, variable, part, negated));
        return parts.length === 0 ? String(all) : `(${parts.join(all ? " AND " : " OR ")})`;
      }
      case "not":
        return this.condition(kind, variable, filter.of, !negated);
      case "property": {
        const test = this.#property(kind, variable, filter);
        return negated ? `NOT coalesce(${test}, false)` : test;
      }
      case "neighbour": {
        const every = filter.quantifier === "every";
        const exists = this.#neighbours(filter.relation, variable, filter.mention, filter.where, every);
        const wanted = (filter.quantifier === "some") !== negated;
        return `${wanted ? "" : "NOT "}EXISTS { ${exists} }`;
      }
      case "neighbourCount": {
        const { relation, mention, where, test, value } = filter;
        const count = `COUNT { ${this.#neighbours(relation, variable, mention, where, false)} }`;
        return `${negated ? "NOT " : ""}(${count} ${SIGNS[test]} ${this.#parameter(value)})`;
      }
      default:
        return assertNever(filter);
    }
  }

  /** What a relationship in this variable must be to count as a mention; empty where the relation has no mentions. */
  mention(relation: RelationName, variable: string, { role, minConfidence }: MentionFilter): string {
    const { type, mention } = RELATIONS[relation];
    if (!mention) return "";
    const confidence = { minConfidence: this.#parameter(minConfidence) };
    return believed(type, variable, role ? { ...confidence, role: this.#parameter(role) } : confidence);
  }

  #neighbours(relation: RelationName, from: string, mention: MentionFilter, where: Filter, negated: boolean): string {
    this.#variables += 1;
    const to = `m${this.#variables}`;
    const by = `r${this.#variables}`;
    const conditions = [
      this.mention(relation, by, mention),
      this.condition(RELATIONS[relation].node, to, where, negated),
    ].filter((condition) => condition !== "" && condition !== "true");
    const match = `MATCH ${relationPattern(relation, from, by, to)}`;
    return conditions.length === 0 ? match : `${match} WHERE ${conditions.join(" AND ")}`;
  }

  #property(kind: NodeKind, variable: string, { property, test, value }: PropertyFilter): string {
    if (!(property in LABELS[kind].properties)) throw new Error(`${kind} has no property ${property}`);
    const read = `${variable}.${property}`;
    return test === "exists"
      ? `${read} IS ${value === true ? "NOT " : ""}NULL`
      : `${read} ${SIGNS[test]} ${this.#parameter(value)}`;
  }

  #parameter(value: GraphValue): string {
    const name = `p${Object.keys(this.parameters).length}`;
    this.parameters[name] = value;
    return `$${name}`;
  }
}

const SIGNS = {
  is: "=",
  in: "IN",
  contains: "CONTAINS",
  startsWith: "STARTS WITH",
  atLeast: ">=",
  atMost: "<=",
} as const;
