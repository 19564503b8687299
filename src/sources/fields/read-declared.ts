import type * as z from "zod";
import { AppError } from "../../errors.js";

/**
 * A JSON value as its declaration has it. Errors: BAD_FILE that says where (`authors[2].orcid`), what was expected and
 * what was given; of several faults a key that is not known, as the value it stands for is then missed too.
 */
export function readDeclared<T>(declared: z.ZodType<T>, value: unknown): T {
  const result = declared.safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  const { path, message } = told(result.error.issues);
  throw new AppError("BAD_FILE", `${pathOf(path) || "the record"}: ${message}`);
}

interface Told {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

function told(issues: readonly z.core.$ZodIssue[]): Told {
  const issue = issues.find(({ code }) => code === "unrecognized_keys") ?? issues[0];
  if (!issue) throw new TypeError("a refusal has a reason");
  const { path, message } = issue;
  if (issue.code === "unrecognized_keys") return { path: [...path, JSON.stringify(issue.keys[0])], message };
  if (issue.code !== "invalid_union") return { path, message };
  const inner = issue.errors.find((branch) => !branch.some(isOfWrongType));
  if (!inner) return { path, message };
  const within = told(inner);
  return { path: [...path, ...within.path], message: within.message };
}

/** Whether a value is not even of the type that a branch of a union has: another branch was meant. */
function isOfWrongType({ code, path }: z.core.$ZodIssue): boolean {
  return code === "invalid_type" && path.length === 0;
}

function pathOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((whole, step) => {
    if (typeof step === "number") return `${whole}[${step}]`;
    return whole ? `${whole}.${String(step)}` : String(step);
  }, "");
}
