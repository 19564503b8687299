import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from "graphql";
import { randomNumbers } from "./generated-graph.js";

export interface GeneratedQuestion {
  readonly query: string;
  readonly variables: { readonly [name: string]: unknown };
}

/** A value of an enum as it is written in a question, without quotes; in variables it is text. */
class EnumName {
  constructor(readonly name: string) {}
  toJSON(): string {
    return this.name;
  }
}

const DEEPEST = 4;
/** How often an argument is given that need not be; few cursors and names of nodes would be right. */
const PROBABILITY: { readonly [argument: string]: number } = {
  id: 0.8,
  last: 0.05,
  before: 0.02,
  after: 0.02,
  externalId: 0.05,
  name: 0.05,
  title: 0.05,
  path: 0.05,
};
const TEXTS = ["2024-05-01", "paper:1", "graph", "NAME", "DPO", ""];

/**
 * A valid question with variables (whole, inside values, with defaults, absent, null), `@skip` and `@include`, named and
 * inline fragments, and fields that are selected twice. Same seed, same question.
 */
export function generateQuestion(schema: GraphQLSchema, seed: number, ids: readonly string[]): GeneratedQuestion {
  const random = randomNumbers(seed);
  const maybe = (probability: number) => random() < probability;
  const whole = (below: number) => Math.floor(random() * below);
  const pick = <T>(list: readonly T[]): T => list[whole(list.length)] as T;
  const definitions: string[] = [];
  const variables: { [name: string]: unknown } = {};
  const fragments: { readonly on: string; readonly name: string; readonly text: string }[] = [];

  const randomValue = (type: GraphQLInputType, depth: number): unknown => {
    if (isNonNullType(type)) return randomValue(type.ofType, depth);
    if (isListType(type)) return Array.from({ length: whole(3) }, () => randomValue(type.ofType, depth + 1));
    if (isEnumType(type)) return new EnumName(pick(type.getValues()).name);
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter(
        ({ type: inner }) => isNonNullType(inner) || (maybe(0.2) && (depth < 2 || !isCompound(inner))),
      );
      return Object.fromEntries(fields.map((field) => [field.name, randomValue(field.type, depth + 1)]));
    }
    switch (type.name) {
      case "Int":
        return 1 + whole(4);
      case "Float":
        return whole(11) / 10;
      case "Boolean":
        return maybe(0.5);
      case "ID":
        return maybe(0.8) ? pick(ids) : "paper:none";
      case "Date":
        return "2024-05-01";
      default:
        return pick(TEXTS);
    }
  };

  /** The name of a new variable of this type; its value is given, left out, or null where that is valid. */
  const variable = (type: GraphQLInputType, mayBeAbsent: boolean): string => {
    const name = `v${definitions.length}`;
    const hasDefault = maybe(0.3);
    definitions.push(`$${name}: ${String(type)}${hasDefault ? ` = ${written(randomValue(type, 0))}` : ""}`);
    const canBeAbsent = mayBeAbsent && (hasDefault || !isNonNullType(type));
    if (!canBeAbsent || maybe(0.6)) variables[name] = randomValue(type, 0);
    else if (!isNonNullType(type) && maybe(0.3)) variables[name] = null;
    return `$${name}`;
  };

  /** Text of a value, some parts of which are variables. */
  const writtenWithVariables = (type: GraphQLInputType, value: unknown): string => {
    if (maybe(0.2)) return variable(type, true);
    const inner = isNonNullType(type) ? type.ofType : type;
    if (isListType(inner) && Array.isArray(value)) {
      return `[${value.map((item) => writtenWithVariables(inner.ofType, item)).join(", ")}]`;
    }
    if (isInputObjectType(inner) && typeof value === "object" && value !== null) {
      const fields = Object.entries(value).map(([name, item]) => {
        const field = inner.getFields()[name];
        return `${name}: ${field ? writtenWithVariables(field.type, item) : written(item)}`;
      });
      return `{${fields.join(", ")}}`;
    }
    return written(value);
  };

  const argument = (definition: GraphQLArgument): string[] => {
    if (!isNonNullType(definition.type) && !maybe(PROBABILITY[definition.name] ?? 0.35)) return [];
    return [`${definition.name}: ${writtenWithVariables(definition.type, randomValue(definition.type, 0))}`];
  };

  const directive = (): string => {
    if (!maybe(0.12)) return "";
    const name = maybe(0.5) ? "skip" : "include";
    const condition = maybe(0.3) ? String(maybe(0.5)) : `$${conditionVariable()}`;
    return ` @${name}(if: ${condition})`;
  };

  const conditionVariable = (): string => {
    const name = `v${definitions.length}`;
    const hasDefault = maybe(0.4);
    definitions.push(`$${name}: ${hasDefault ? `Boolean = ${maybe(0.5)}` : "Boolean!"}`);
    if (!hasDefault || maybe(0.5)) variables[name] = maybe(0.5);
    return name;
  };

  let aliases = 0;
  const field = ({ name, args, type }: GraphQLField<unknown, unknown>, depth: number): string => {
    const inner = getNamedType(type);
    const given = args.flatMap(argument);
    const list = given.length > 0 ? `(${given.join(", ")})` : "";
    if (!isCompositeType(inner))
      return list === "" ? name + directive() : `a${aliases++}: ${name}${list}${directive()}`;
    return `a${aliases++}: ${name}${list}${directive()} { ${selections(inner, depth + 1)} }`;
  };

  const selections = (type: GraphQLCompositeType, depth: number): string => {
    const parts = ["__typename"];
    for (let count = 1 + whole(4); count > 0; count--) parts.push(selection(type, depth));
    return parts.join(" ");
  };

  const selection = (type: GraphQLCompositeType, depth: number): string => {
    const on = isAbstractType(type) && maybe(0.7) ? pick(schema.getPossibleTypes(type)) : type;
    if (on !== type || maybe(0.1)) return `... on ${on.name}${directive()} { ${selections(on, depth + 1)} }`;
    if (maybe(0.15)) {
      const known = fragments.find((fragment) => fragment.on === type.name);
      if (known) return `...${known.name}${directive()}`;
      const name = `F${aliases++}`;
      fragments.push({ on: type.name, name, text: selections(type, DEEPEST) });
      return `...${name}${directive()} ...${name}`;
    }
    const fields = "getFields" in type ? Object.values(type.getFields()) : [];
    const fitting = fields.filter((item) => depth < DEEPEST + 4 || !isCompound(getNamedType(item.type)));
    return fitting.length > 0 ? field(pick(fitting), depth) : "__typename";
  };

  const root = schema.getQueryType();
  if (!root) throw new Error("expected a schema with queries");
  const body = Array.from({ length: 1 + whole(2) }, () => field(pick(Object.values(root.getFields())), 0)).join(" ");
  const head = definitions.length > 0 ? `(${definitions.join(", ")})` : "";
  const texts = fragments.map(({ name, on, text }) => `fragment ${name} on ${on} { ${text} }`);
  return {
    query: `query Q${head} { ${body} } ${texts.join(" ")}`,
    variables: JSON.parse(JSON.stringify(variables)) as { [name: string]: unknown },
  };
}

function isCompound(type: unknown): boolean {
  return isObjectType(type) || isAbstractType(type) || isInputObjectType(type) || isListType(type);
}

function written(value: unknown): string {
  if (value instanceof EnumName) return value.name;
  if (Array.isArray(value)) return `[${value.map(written).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([name, item]) => `${name}: ${written(item)}`)
    .join(", ")}}`;
}
