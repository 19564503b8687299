import { AppError } from "../../errors.js";
import { mergeKey, parseNodeId } from "../../model/ids.js";
import type { NodeKind } from "../../model/node-kind.js";
import { RELATION_NAMES, RELATIONS, type RelationName } from "../../model/relations.js";
import { repositoryId } from "../../model/repository-id.js";
import type { Filter, PropertyFilter, PropertyTest } from "../../queries/filter.js";
import { assertNever } from "../../util/assert-never.js";
import { foldText } from "../../util/fold-text.js";
import { isGiven } from "../../util/is-given.js";
import { KINDS } from "../nodes/kinds.js";
import type { DateFilter, IntFilter, NeighboursTest, TextFilter, WhereBase } from "./filter.input.js";
import { readMention } from "./mention.args.js";

const MOST_TESTS = 50;
const LONGEST_TEXT = 1_000;
const MOST_IDS = 1_000;

const EVERYTHING: Filter = { kind: "all", of: [] };

/** The relation that a field of a kind's filter tests. */
const RELATION_OF = new Map(
  RELATION_NAMES.map((name) => [`${RELATIONS[name].of}.${RELATIONS[name].field}`, name] as const),
);

/** Turns a filter of the API into one of the graph; BAD_ARGUMENT where a test is empty or there are too many. */
export function toFilter(kind: NodeKind, where: object | null | undefined): Filter {
  return where ? new Reader().where(kind, where) : EVERYTHING;
}

class Reader {
  #tests = 0;

  where(kind: NodeKind, where: object): Filter {
    const { id, ids, AND, OR, NOT, ...fields } = where as WhereBase;
    const of: Filter[] = [];
    if (isGiven(id)) of.push(this.#ids([id]));
    if (isGiven(ids)) of.push(this.#ids(atMost(ids, MOST_IDS, "ids")));
    for (const [field, value] of Object.entries(fields as object)) {
      if (isGiven(value)) of.push(...this.#field(kind, field, value));
    }
    if (isGiven(AND)) of.push(...AND.map((part) => this.where(kind, part)));
    if (isGiven(OR)) of.push({ kind: "any", of: OR.map((part) => this.where(kind, part)) });
    if (isGiven(NOT)) of.push({ kind: "not", of: this.where(kind, NOT) });
    return { kind: "all", of };
  }

  #field(kind: NodeKind, field: string, value: unknown): readonly Filter[] {
    const relation = RELATION_OF.get(`${kind}.${field}`);
    if (relation) return this.#neighbours(relation, value as NeighboursTest);
    const test = KINDS[kind].tests[field];
    if (test === undefined) throw new Error(`${kind} has no filter ${field}`);
    switch (test.test) {
      case "number":
      case "date":
        return this.#range(field, value as IntFilter | DateFilter);
      case "known":
        return [this.#test(test.property, "exists", value === true)];
      case "any":
        return [this.#hasAny(test.relation, test.holds, value === true)];
      case "title":
        return this.#text(value as TextFilter, foldText, "titleKey");
      case "name":
        return kind === "Author"
          ? this.#text(value as TextFilter, foldText, "nameKey")
          : this.#text(value as TextFilter, mergeKey, "searchText");
      case "path":
        return this.#path(value as TextFilter);
      default:
        return assertNever(test);
    }
  }

  #range(property: string, { equals, atLeast, atMost: most }: IntFilter | DateFilter): readonly Filter[] {
    return [
      ...(isGiven(equals) ? [this.#test(property, "is", equals)] : []),
      ...(isGiven(atLeast) ? [this.#test(property, "atLeast", atLeast)] : []),
      ...(isGiven(most) ? [this.#test(property, "atMost", most)] : []),
    ];
  }

  /** `keyOf` gives what two spellings of one name have in common, `part` is the property that parts are looked for in. */
  #text(
    { equals, contains, startsWith }: TextFilter,
    keyOf: (text: string) => string,
    part: string,
  ): readonly Filter[] {
    return [
      ...(isGiven(equals) ? [this.#named(equals, keyOf)] : []),
      ...(isGiven(contains) ? [this.#test(part, "contains", folded(contains, foldText))] : []),
      ...(isGiven(startsWith) ? [this.#test(part, "startsWith", folded(startsWith, foldText))] : []),
    ];
  }

  #path({ startsWith, ...whole }: TextFilter): readonly Filter[] {
    return [
      ...this.#text(whole, repositoryId, "searchText"),
      ...(isGiven(startsWith) ? [this.#test("id", "startsWith", folded(startsWith, repositoryId))] : []),
    ];
  }

  #named(name: string, keyOf: (text: string) => string): Filter {
    this.#counted();
    folded(name, keyOf);
    return { kind: "named", name };
  }

  #hasAny(relation: RelationName, holds: string, any: boolean): Filter {
    this.#counted();
    return {
      kind: "neighbour",
      quantifier: any ? "some" : "none",
      relation,
      mention: readMention({}),
      where: this.#test("holds", "is", holds),
    };
  }

  #neighbours(relation: RelationName, test: NeighboursTest): readonly Filter[] {
    const mention = readMention(test);
    if (mention.minConfidence < 0 || mention.minConfidence > 1) {
      throw new AppError("BAD_ARGUMENT", `minConfidence must be a number from 0 to 1, but is ${mention.minConfidence}`);
    }
    const of: Filter[] = [];
    for (const quantifier of ["some", "none", "every"] as const) {
      const where = test[quantifier];
      if (!isGiven(where)) continue;
      this.#counted();
      of.push({ kind: "neighbour", quantifier, relation, mention, where: this.where(RELATIONS[relation].node, where) });
    }
    const { equals, atLeast, atMost: most } = test.count ?? {};
    for (const [name, value] of [
      ["is", equals],
      ["atLeast", atLeast],
      ["atMost", most],
    ] as const) {
      if (!isGiven(value)) continue;
      this.#counted();
      of.push({ kind: "neighbourCount", relation, mention, where: EVERYTHING, test: name, value });
    }
    return of;
  }

  #ids(given: readonly string[]): Filter {
    this.#counted();
    return { kind: "ids", ids: given.flatMap((id) => parseNodeId(id)?.id ?? []) };
  }

  #test(property: string, test: PropertyTest, value: PropertyFilter["value"]): Filter {
    this.#counted();
    return { kind: "property", property, test, value };
  }

  #counted(): void {
    this.#tests += 1;
    if (this.#tests > MOST_TESTS) {
      throw new AppError("BAD_ARGUMENT", `where must hold at most ${MOST_TESTS} tests, but holds more`);
    }
  }
}

function atMost(ids: readonly string[], most: number, name: string): readonly string[] {
  if (ids.length > most) {
    throw new AppError("BAD_ARGUMENT", `${name} must hold at most ${most} ids, but holds ${ids.length}`);
  }
  return ids;
}

function folded(text: string, fold: (text: string) => string): string {
  const key = text.length > LONGEST_TEXT ? "" : fold(text);
  if (key === "") {
    throw new AppError(
      "BAD_ARGUMENT",
      `a text to look for must hold a letter or digit and at most ${LONGEST_TEXT} characters, but is "${text.slice(0, 60)}"`,
    );
  }
  return key;
}
