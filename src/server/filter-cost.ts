import { type GraphQLInputType, getNamedType, isInputObjectType } from "graphql";
import { AppError } from "../errors.js";
import { NEIGHBOURS_TEST_COST } from "../graphql/lists/cost.js";

const DEEPEST = 50;
const QUANTIFIERS = ["some", "none", "every"];

/**
 * What the value of an argument costs: nothing but for tests of neighbours, which count so much, and as many times what
 * they test of them. LIMIT_EXCEEDED where a filter is nested deeper than anything can read.
 */
export function filterCost(value: unknown, type: GraphQLInputType, depth = 0): number {
  const inner = getNamedType(type);
  if (typeof value !== "object" || value === null || !isInputObjectType(inner)) return 0;
  if (depth > DEEPEST) throw new AppError("LIMIT_EXCEEDED", `expected a filter nested at most ${DEEPEST} deep`);
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + filterCost(item, inner, depth + 1), 0);
  const fields = inner.getFields();
  const testsNeighbours = QUANTIFIERS.every((name) => name in fields);
  let cost = 0;
  for (const [name, item] of Object.entries(value)) {
    const field = fields[name];
    if (!field || item === null || item === undefined) continue;
    const own = filterCost(item, field.type, depth + 1);
    const isTest = testsNeighbours && (name === "count" || QUANTIFIERS.includes(name));
    cost += isTest ? NEIGHBOURS_TEST_COST * (1 + own) : own;
  }
  return cost;
}
