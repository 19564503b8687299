import { type FieldNode, type GraphQLField, Kind, valueFromASTUntyped } from "graphql";
import { DEFAULT_PAGE_SIZE } from "../graphql/types/default-page-size.js";

type Variables = { readonly [name: string]: unknown };

const SIZES = ["first", "last", "limit"];

/** How many items a field can give at most: its page size, or the length of the ids it is given; undefined for one. */
export function mostItems(
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  variables: Variables,
): number | undefined {
  let size: number | undefined;
  for (const { name, defaultValue } of field.args) {
    const isSize = SIZES.includes(name);
    if (!isSize && name !== "ids") continue;
    const given = givenArgument(node, name, variables) ?? defaultValue;
    if (!isSize) return Array.isArray(given) ? given.length : 1;
    if (typeof given === "number") size = Math.max(size ?? 0, given, 0);
  }
  return size ?? (field.args.some(({ name }) => SIZES.includes(name)) ? DEFAULT_PAGE_SIZE : undefined);
}

/** The value of an argument as a question gives it, before it is coerced. */
export function givenArgument(node: FieldNode, name: string, variables: Variables): unknown {
  const value = node.arguments?.find((item) => item.name.value === name)?.value;
  if (value === undefined) return undefined;
  return value.kind === Kind.VARIABLE ? variables[value.name.value] : valueFromASTUntyped(value, variables);
}
