import { AppError } from "../../errors.js";
import type { GraphContext } from "../context.js";
import { type ForwardPageArgs, readPage } from "./page.args.js";

type KeyTypes = readonly ("number" | "string")[];
type KeysOf<Types extends KeyTypes> = { readonly [At in keyof Types]: Types[At] extends "number" ? number : string };

/** The size of a page that is only read forward, and the keys of its cursor, which have the types that are named. */
export function readForwardPage<const Types extends KeyTypes>(
  args: ForwardPageArgs,
  context: GraphContext,
  order: string,
  types: Types,
): { readonly first: number; readonly after?: KeysOf<Types> } {
  const { size, from } = readPage(args, context, order, types.length);
  if (!from) return { first: size };
  if (!types.every((type, at) => typeof from[at] === type)) {
    throw new AppError("BAD_CURSOR", `after must be a cursor given by this field, but "${args.after}" is not`);
  }
  return { first: size, after: from as KeysOf<Types> };
}
