import { NODE_KINDS, type NodeKind } from "../../model/node-kind.js";
import { AUTHOR } from "./author.js";
import { NAMED_KINDS } from "./named-kinds.js";
import type { NodeDeclaration } from "./node-declaration.js";
import { PAPER } from "./paper.js";
import { REPOSITORY } from "./repository.js";

/** What the API says of each kind of node. */
export const KINDS: { readonly [Kind in NodeKind]: NodeDeclaration } = {
  Paper: PAPER,
  Author: AUTHOR,
  Repository: REPOSITORY,
  ...NAMED_KINDS,
};

/** Makes one thing for each kind of node. */
export function eachKind<Made>(make: (declaration: NodeDeclaration) => Made): { readonly [Kind in NodeKind]: Made } {
  return Object.fromEntries(NODE_KINDS.map((kind) => [kind, make(KINDS[kind])])) as { [Kind in NodeKind]: Made };
}
