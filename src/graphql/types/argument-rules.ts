import { IsInt, IsOptional, Max, Min } from "class-validator";

/** An argument that may be left out, or is a whole number from 1 to `most`. */
export function IsCount(most?: number): PropertyDecorator {
  const range = most === undefined ? "from 1" : `from 1 to ${most}`;
  const rule = { message: `$property must be a whole number ${range}, but is $value` };
  const rules = [IsOptional(), IsInt(rule), Min(1, rule), ...(most === undefined ? [] : [Max(most, rule)])];
  return all(rules);
}

/** An argument that may be left out, or is a number from 0 to 1. */
export function IsProbability(): PropertyDecorator {
  const rule = { message: "$property must be a number from 0 to 1, but is $value" };
  return all([IsOptional(), Min(0, rule), Max(1, rule)]);
}

function all(rules: readonly PropertyDecorator[]): PropertyDecorator {
  return (target, property) => {
    for (const rule of rules) rule(target, property);
  };
}
