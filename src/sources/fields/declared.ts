import * as z from "zod";
import { describeValue } from "./describe-value.js";
import { GREATEST_COUNT } from "./greatest-count.js";
import { nearestName } from "./nearest-name.js";

/** What JSON Schema says of a value beside what its declaration does: its description, and a pattern of its text. */
export type Keywords = z.core.GlobalMeta & { readonly description: string };

/** Says what was expected and what was given. */
export function expected(what: string): ({ input }: { readonly input?: unknown }) => string {
  return ({ input }) => {
    const hint = input === null ? "; leave out what is not known" : "";
    return `expected ${what}, given ${describeValue(input)}${hint}`;
  };
}

/** A text that `parse` understands, without the space around it; `what` names it in messages. */
export function parsed<T>(what: string, parse: (text: string) => T | undefined, keywords: Keywords) {
  return z
    .string({ error: expected(what) })
    .transform((given, context): T => parse(given.trim()) ?? refuse(context, what, given))
    .meta(keywords);
}

/** Refuses a value of the right type whose form is wrong. */
export function refuse(context: z.core.$RefinementCtx, what: string, given: unknown): never {
  context.issues.push({ code: "custom", input: given, message: expected(what)({ input: given }) });
  return z.NEVER;
}

export const text = parsed("a text that is not empty", (given) => given || undefined, {
  id: "text",
  pattern: "\\S",
  description: "Text that is not blank. The space around it is dropped.",
});

export function integer(least: number, greatest: number) {
  const error = expected(`a whole number, ${least} to ${greatest}`);
  return z.int({ error }).min(least, { error }).max(greatest, { error });
}

export const count = integer(0, GREATEST_COUNT).meta({
  id: "count",
  description: "A whole number, 0 or more, of 32 bits.",
});

export const boolean = z.boolean({ error: expected("true or false") });

export function oneOf<const T extends readonly string[]>(choices: T) {
  return z.enum(choices, { error: expected(choices.map((choice) => JSON.stringify(choice)).join(" or ")) });
}

export function list<T extends z.ZodType>(item: T) {
  return z.array(item, { error: expected("a list") });
}

/** An object with these keys and no others. */
export function object<S extends z.ZodRawShape>(shape: S, what = "an object") {
  const names = Object.keys(shape);
  const wrongKind = expected(what);
  return z.strictObject(shape, {
    error: (issue) => (issue.code === "unrecognized_keys" ? unknownKey(issue.keys[0] ?? "", names) : wrongKind(issue)),
  });
}

/** A text, or an object for saying more. */
export function textOr<T>(short: z.ZodType<T>, long: z.ZodType<T>) {
  return z.union([short, long], { error: expected("a text or an object") });
}

function unknownKey(key: string, names: readonly string[]): string {
  const nearest = nearestName(key, names);
  return `unknown key; ${nearest ? `did you mean ${JSON.stringify(nearest)}?` : `expected one of ${names.join(", ")}`}`;
}
