import { type ClassType, Field, InputType } from "type-graphql";
import type { NodeKind } from "../../model/node-kind.js";
import { RELATION_NAMES, RELATIONS, type Relation } from "../../model/relations.js";
import { MENTION_TYPE_OF } from "../../model/relationships.js";
import { assertNever } from "../../util/assert-never.js";
import { eachKind, KINDS } from "../nodes/kinds.js";
import type { FieldTest } from "../nodes/node-declaration.js";
import { DateFilter, IntFilter, MentionsFilter, NeighboursFilter, TextFilter, Where } from "./filter.input.js";

/** The filter type of each kind: tests of what a node is, and of its neighbours along each of its relations. */
export const WHERES: { readonly [Kind in NodeKind]: ClassType<object> } = eachKind(({ kind, nouns, tests }) => {
  @InputType(`${kind}Where`, { description: `Which ${nouns}; all tests given must hold.` })
  class WhereOfKind extends Where(() => WHERES[kind]) {}
  for (const [field, test] of Object.entries(tests)) {
    Field(() => inputOf(test), { nullable: true, description: test.description })(WhereOfKind.prototype, field);
  }
  return WhereOfKind;
});

const neighbourFilters = new Map<string, ClassType<object>>();

for (const relation of RELATION_NAMES.map((name) => RELATIONS[name])) {
  const { of, field, description } = relation;
  const filter = neighboursFilter(relation);
  Field(() => filter, { nullable: true, description: `${description}.` })(WHERES[of].prototype, field);
}

function inputOf({ test }: FieldTest): ClassType<object> | BooleanConstructor {
  switch (test) {
    case "title":
    case "name":
    case "path":
      return TextFilter;
    case "number":
      return IntFilter;
    case "date":
      return DateFilter;
    case "known":
    case "any":
      return Boolean;
    default:
      return assertNever(test);
  }
}

/** The type of a test of the neighbours along a relation: one for each kind of neighbour, and whether it is mentioned. */
function neighboursFilter({ node, mention }: Relation): ClassType<object> {
  const { list, nouns } = KINDS[node];
  const plural = `${list.charAt(0).toUpperCase()}${list.slice(1)}`;
  const [prefix, which] =
    node === "Paper"
      ? mention
        ? ["Mentioning", "papers that name something"]
        : ["", "papers"]
      : mention
        ? ["", `${nouns} a paper names`]
        : [node in MENTION_TYPE_OF ? "Related" : "", nouns];
  const name = `${prefix}${plural}Filter`;
  const known = neighbourFilters.get(name);
  if (known) return known;
  const base = mention ? MentionsFilter : NeighboursFilter;
  @InputType(name, { description: `A test of ${which}.` })
  class NeighboursFilterOfKind extends base(() => WHERES[node]) {}
  neighbourFilters.set(name, NeighboursFilterOfKind);
  return NeighboursFilterOfKind;
}
