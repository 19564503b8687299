import { AppError } from "../../errors.js";
import { type NodeId, parseNodeId } from "../../model/ids.js";
import type { CursorKey } from "../../util/cursor.js";
import type { GraphContext } from "../context.js";
import { type ForwardPageArgs, readPage } from "./page.args.js";

interface KeyTypes {
  readonly number: number;
  readonly string: string;
  readonly id: NodeId;
}

/** The size of a page that is only read forward, and the keys of its cursor, which have the types that are named. */
export function readForwardPage<const Types extends readonly (keyof KeyTypes)[]>(
  args: ForwardPageArgs,
  context: GraphContext,
  order: string,
  types: Types,
): { readonly first: number; readonly after?: { readonly [At in keyof Types]: KeyTypes[Types[At]] } } {
  const { size, from } = readPage(args, context, order, types.length);
  if (!from) return { first: size };
  if (!types.every((type, at) => isOfType(type, from[at]))) {
    throw new AppError("BAD_CURSOR", `after must be a cursor given by this field, but "${args.after}" is not`);
  }
  return { first: size, after: from as { readonly [At in keyof Types]: KeyTypes[Types[At]] } };
}

function isOfType(type: keyof KeyTypes, key: CursorKey | undefined): boolean {
  return type === "id" ? typeof key === "string" && parseNodeId(key) !== undefined : typeof key === type;
}
