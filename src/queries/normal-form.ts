import { assertNever } from "../util/assert-never.js";
import { EVERYTHING, type Filter, NOTHING } from "./filter.js";
import { counterOf } from "./stored-count.js";

/**
 * The same question with every negation at a leaf, where "every" is "none that is not", with nothing in it that always
 * or never holds, unless that is the whole of it, with a stored counter read where one counts what is asked for, and
 * with tests of properties before those of neighbours.
 */
export function normalForm(filter: Filter, negated = false): Filter {
  switch (filter.kind) {
    case "all":
    case "any": {
      const all = (filter.kind === "all") !== negated;
      return combined(
        all ? "all" : "any",
        filter.of.map((part) => normalForm(part, negated)),
      );
    }
    case "not":
      return normalForm(filter.of, !negated);
    case "nodes":
      if (filter.ids.length === 0) return negated ? EVERYTHING : NOTHING;
      return negated ? { kind: "not", of: filter } : filter;
    case "property":
    case "ids":
    case "named":
      return negated ? { kind: "not", of: filter } : filter;
    case "neighbourCount": {
      const where = normalForm(filter.where);
      const counter = isEverything(where) ? counterOf(filter) : undefined;
      const test: Filter = counter
        ? { kind: "property", property: counter, test: filter.test, value: filter.value }
        : { ...filter, where };
      return negated ? { kind: "not", of: test } : test;
    }
    case "neighbour": {
      const where = normalForm(filter.where, filter.quantifier === "every");
      const some = (filter.quantifier === "some") !== negated;
      if (isNothing(where)) return some ? NOTHING : EVERYTHING;
      const counter = isEverything(where) ? counterOf(filter) : undefined;
      if (counter) {
        const any: Filter = { kind: "property", property: counter, test: "atLeast", value: 1 };
        return some ? any : { kind: "not", of: any };
      }
      return { ...filter, where, quantifier: some ? "some" : "none" };
    }
    default:
      return assertNever(filter);
  }
}

/** Whether a filter in normal form never holds. */
export function isNothing(filter: Filter): boolean {
  return filter.kind === "any" && filter.of.length === 0;
}

/** Whether a filter asks for neighbours. */
export function walks(filter: Filter): boolean {
  switch (filter.kind) {
    case "all":
    case "any":
      return filter.of.some(walks);
    case "not":
      return walks(filter.of);
    default:
      return filter.kind === "neighbour" || filter.kind === "neighbourCount";
  }
}

function isEverything(filter: Filter): boolean {
  return filter.kind === "all" && filter.of.length === 0;
}

function combined(kind: "all" | "any", parts: readonly Filter[]): Filter {
  const [decides, changesNothing, whole] =
    kind === "all" ? ([isNothing, isEverything, NOTHING] as const) : ([isEverything, isNothing, EVERYTHING] as const);
  if (parts.some(decides)) return whole;
  const of = parts
    .filter((part) => !changesNothing(part))
    .flatMap((part) => (part.kind === kind ? part.of : [part]))
    .toSorted((left, right) => Number(walks(left)) - Number(walks(right)));
  const [only] = of;
  return only && of.length === 1 ? only : { kind, of };
}
