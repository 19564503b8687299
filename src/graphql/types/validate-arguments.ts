import { type ValidationError, validateSync } from "class-validator";
import { AppError } from "../../errors.js";

/**
 * Checks an arguments object against the rules of its class; synchronous, so that fields asked for in one turn stay in
 * one batch. Throws BAD_ARGUMENT with the sentences of all rules that it breaks.
 */
export function validateArguments(value: unknown): void {
  if (typeof value !== "object" || value === null) return;
  const given = Object.values(value);
  if (given.every((item) => item === undefined || item === null)) return;
  const errors = validateSync(value, { forbidUnknownValues: false, stopAtFirstError: true });
  if (errors.length > 0) throw new AppError("BAD_ARGUMENT", errors.flatMap(sentences).join("; "));
}

function sentences({ constraints, children }: ValidationError): string[] {
  return [...Object.values(constraints ?? {}), ...(children ?? []).flatMap(sentences)];
}
