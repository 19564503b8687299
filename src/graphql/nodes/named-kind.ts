import { type ClassType, Field, ObjectType } from "type-graphql";
import type { NodeKind } from "../../model/node-kind.js";
import { Named } from "./named.type.js";
import { Node } from "./node.type.js";
import type { NodeDeclaration, RoleList, Sorting } from "./node-declaration.js";

export const PAPER_COUNT = "Papers of this graph that have it, at the confidence that answers show by default.";

export const NAMED_SORTING: Sorting = {
  name: "Named",
  nouns: "nodes with a name",
  fields: { NAME: ["name", "Name, by code point."], PAPER_COUNT: ["paperCount", PAPER_COUNT] },
  otherwise: [
    { property: "paperCount", descending: true },
    { property: "name", descending: false },
  ],
  first: "those with most papers first",
};

interface NamedKind {
  /** What one is: the description of its type. */
  readonly description: string;
  /** The field that lists them all, which is what several are called. */
  readonly list: string;
  /** Texts that it may have beside its names, each with what it is. */
  readonly texts?: Readonly<Record<string, string>>;
  readonly roles?: Readonly<Record<string, RoleList>>;
}

/** Declares a kind of node that is known by its names. */
export function namedKind(kind: NodeKind, { description, list, texts = {}, roles = {} }: NamedKind): NodeDeclaration {
  return {
    kind,
    type: namedType(kind, description, texts),
    noun: kind.toLowerCase(),
    nouns: list,
    list,
    lookup: { name: "Its name or another spelling, without regard to case and accents." },
    tests: {
      name: {
        test: "name",
        description: "Name or one of its other spellings; `equals` also finds it by its spelling without spaces.",
      },
      paperCount: { test: "number", description: PAPER_COUNT },
    },
    sorting: NAMED_SORTING,
    roles,
  };
}

function namedType(kind: NodeKind, description: string, texts: Readonly<Record<string, string>>): ClassType<Named> {
  @ObjectType(kind, { implements: Node, description, simpleResolvers: true })
  class NamedType extends Named {}
  for (const [name, about] of Object.entries(texts)) {
    Field(() => String, { nullable: true, description: about })(NamedType.prototype, name);
  }
  return NamedType;
}
