import { LABELS } from "../model/graph-schema.js";
import type { NodeKind } from "../model/node-kind.js";
import { RELATIONS, type RelationName } from "../model/relations.js";
import type { EngineName, GraphValue, Parameters } from "../store/graph-store.js";
import { assertNever } from "../util/assert-never.js";
import { conjunctsOf, type Filter, type MentionFilter, type NeighbourFilter, type PropertyFilter } from "./filter.js";
import type { FilterPlan } from "./filter-plan.js";
import { believed } from "./mention-cypher.js";
import { relationPattern, relationPatternFromFarEnd } from "./relation-cypher.js";

/** The start of a query: clauses that bind `n` to every node wanted, once each. */
export interface FilterCypher {
  readonly text: string;
  readonly parameters: Parameters;
}

/**
 * Writes the plan of a filter as clauses. `conditions` are further conditions on `n`, tested before all that walks. A
 * neighbour is tested in a `CALL` that stops at the first that fits: both engines run it once for each node, where the
 * embedded one answers `EXISTS` by a join over the whole relationship type.
 */
export function filterCypher(plan: FilterPlan, engine: EngineName, conditions: readonly string[] = []): FilterCypher {
  const writer = new Writer(engine);
  const clauses = new Clauses("n");
  writer.start(plan, clauses);
  clauses.where(...conditions);
  for (const test of plan.tests) writer.test(plan.kind, clauses, test);
  return { text: clauses.text(), parameters: writer.parameters };
}

/** Clauses under way that bind one variable; conditions join the WHERE of the last clause. */
class Clauses {
  readonly #lines: string[] = [];
  #conditions: string[] = [];
  #columns: string[] = [];

  constructor(readonly variable: string) {}

  add(line: string): void {
    this.#close();
    this.#lines.push(line);
  }

  where(...conditions: readonly string[]): void {
    if (this.#columns.length > 0) {
      const carried = [this.variable, ...this.#columns];
      this.#columns = [];
      this.add(`WITH ${carried.join(", ")}`);
    }
    this.#conditions.push(...conditions.filter((condition) => condition !== "" && condition !== "true"));
  }

  /** A subquery that gives a column, for the next condition to read. */
  call(subquery: string, column: string): void {
    this.add(`CALL (${this.variable}) { ${subquery} }`);
    this.#columns.push(column);
  }

  text(): string {
    this.#close();
    return this.#lines.join("\n");
  }

  #close(): void {
    if (this.#conditions.length === 0) return;
    this.#lines.push(`${this.#lines.pop() ?? ""} WHERE ${this.#conditions.join(" AND ")}`);
    this.#conditions = [];
  }
}

class Writer {
  readonly parameters: Record<string, GraphValue> = {};
  #variables = 0;

  constructor(readonly engine: EngineName) {}

  /** Binds the variable of the clauses to what the source of a plan gives, each node once. */
  start({ kind, source }: FilterPlan, clauses: Clauses): void {
    const { variable } = clauses;
    switch (source.from) {
      case "all":
        clauses.add(`MATCH (${variable}:${kind})`);
        return;
      case "nodes": {
        const [id = "", ...others] = source.nodes.ids;
        const key = LABELS[kind].key;
        if (others.length === 0) clauses.add(`MATCH (${variable}:${kind} {${key}: ${this.#parameter(id)}})`);
        else {
          const each = this.#variable("id");
          clauses.add(
            `UNWIND ${this.#parameter(source.nodes.ids)} AS ${each} MATCH (${variable}:${kind} {${key}: ${each}})`,
          );
        }
        return;
      }
      case "neighbours": {
        const { relation, mention } = source.of;
        const far = new Clauses(this.#variable("m"));
        const by = this.#variable("r");
        this.start(source.far, far);
        for (const test of source.far.tests) this.test(source.far.kind, far, test);
        clauses.add(far.text());
        clauses.add(`MATCH ${relationPatternFromFarEnd(relation, far.variable, by, variable)}`);
        clauses.where(this.#believed(relation, by, mention));
        // Two nodes have one relationship of a type and direction: from one node no other is met twice.
        const isOne = source.far.source.from === "nodes" && source.far.source.nodes.ids.length === 1;
        clauses.add(`WITH ${isOne ? "" : "DISTINCT "}${variable}`);
        return;
      }
      case "either": {
        const branches = source.of.map((branch) => {
          const part = new Clauses(variable);
          this.start(branch, part);
          for (const test of branch.tests) this.test(branch.kind, part, test);
          return `${part.text()} RETURN ${variable}`;
        });
        clauses.add(`CALL () { ${branches.join("\nUNION ")} }\nWITH ${variable}`);
        return;
      }
      default:
        assertNever(source);
    }
  }

  /** Keeps those nodes for which a test holds. */
  test(kind: NodeKind, clauses: Clauses, filter: Filter): void {
    if (this.engine === "embedded" && filter.kind === "neighbour" && this.#isOneNode(filter)) {
      const [to, by] = [this.#variable("m"), this.#variable("r")];
      clauses.add(`MATCH ${relationPattern(filter.relation, clauses.variable, by, to)}`);
      clauses.where(this.#condition(RELATIONS[filter.relation].node, to, filter.where));
      clauses.where(this.#believed(filter.relation, by, filter.mention));
      clauses.add(`WITH ${clauses.variable}`);
      return;
    }
    clauses.where(this.#expression(kind, clauses, filter));
  }

  #isOneNode({ quantifier, where }: NeighbourFilter): boolean {
    return quantifier === "some" && where.kind === "nodes" && where.ids.length === 1;
  }

  /** A condition on the variable of the clauses; subqueries that it reads are added to them first. */
  #expression(kind: NodeKind, clauses: Clauses, filter: Filter): string {
    switch (filter.kind) {
      case "all":
      case "any": {
        const parts = filter.of.map((part) => this.#expression(kind, clauses, part));
        if (parts.length === 0) return String(filter.kind === "all");
        return `(${parts.join(filter.kind === "all" ? " AND " : " OR ")})`;
      }
      case "not":
        return filter.of.kind === "neighbourCount"
          ? `NOT ${this.#expression(kind, clauses, filter.of)}`
          : `NOT coalesce(${this.#expression(kind, clauses, filter.of)}, false)`;
      case "neighbour": {
        const found = this.#count(clauses, filter, true);
        return filter.quantifier === "some" ? `${found} > 0` : `${found} = 0`;
      }
      case "neighbourCount":
        return `${this.#count(clauses, filter, false)} ${SIGNS[filter.test]} ${this.#parameter(filter.value)}`;
      default:
        return this.#condition(kind, clauses.variable, filter);
    }
  }

  /** Adds the count of the neighbours that are as asked, or whether there is any; gives the column it is in. */
  #count(
    clauses: Clauses,
    { relation, mention, where }: { relation: RelationName; mention: MentionFilter; where: Filter },
    stopAtFirst: boolean,
  ): string {
    const far = new Clauses(this.#variable("m"));
    const [by, column] = [this.#variable("r"), this.#variable("c")];
    far.add(`MATCH ${relationPattern(relation, clauses.variable, by, far.variable)}`);
    far.where(this.#believed(relation, by, mention));
    for (const test of conjunctsOf(where)) far.where(this.#expression(RELATIONS[relation].node, far, test));
    const stop = stopAtFirst ? ` WITH ${far.variable} LIMIT 1` : "";
    clauses.call(`${far.text()}${stop} RETURN count(${far.variable}) AS ${column}`, column);
    return column;
  }

  /** A condition that reads properties alone. */
  #condition(kind: NodeKind, variable: string, filter: Filter): string {
    if (filter.kind === "nodes") return `${variable}.${LABELS[kind].key} IN ${this.#parameter(filter.ids)}`;
    if (filter.kind === "property") return this.#property(kind, variable, filter);
    throw new Error(`a test of kind ${filter.kind} must be looked up or walked`);
  }

  #believed(relation: RelationName, by: string, { role, minConfidence }: MentionFilter): string {
    if (!RELATIONS[relation].mention) return "";
    return believed(RELATIONS[relation].type, by, {
      minConfidence: this.#parameter(minConfidence),
      ...(role ? { role: this.#parameter(role) } : {}),
    });
  }

  #property(kind: NodeKind, variable: string, { property, test, value }: PropertyFilter): string {
    if (!(property in LABELS[kind].properties)) throw new Error(`${kind} has no property ${property}`);
    const read = `${variable}.${property}`;
    return test === "exists"
      ? `${read} IS ${value === true ? "NOT " : ""}NULL`
      : `${read} ${SIGNS[test]} ${this.#parameter(value)}`;
  }

  #variable(letter: string): string {
    this.#variables += 1;
    return `${letter}${this.#variables}`;
  }

  #parameter(value: GraphValue): string {
    const name = `p${Object.keys(this.parameters).length}`;
    this.parameters[name] = value;
    return `$${name}`;
  }
}

const SIGNS = {
  is: "=",
  contains: "CONTAINS",
  startsWith: "STARTS WITH",
  atLeast: ">=",
  atMost: "<=",
} as const;
