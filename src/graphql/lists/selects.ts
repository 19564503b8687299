import {
  GraphQLIncludeDirective,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  getDirectiveValues,
  Kind,
  type SelectionNode,
} from "graphql";
import { assertNever } from "../../util/assert-never.js";

/** Whether the query selects the field of this name directly below the field being resolved, fragments included. */
export function selects(info: GraphQLResolveInfo, name: string): boolean {
  const has = (selections: readonly SelectionNode[]): boolean =>
    selections.some((selection) => {
      if (!isIncluded(selection, info)) return false;
      switch (selection.kind) {
        case Kind.FIELD:
          return selection.name.value === name;
        case Kind.INLINE_FRAGMENT:
          return has(selection.selectionSet.selections);
        case Kind.FRAGMENT_SPREAD:
          return has(info.fragments[selection.name.value]?.selectionSet.selections ?? []);
        default:
          return assertNever(selection);
      }
    });
  return info.fieldNodes.some((node) => has(node.selectionSet?.selections ?? []));
}

/** Whether `@skip` and `@include` leave a selection in. */
export function isIncluded(node: SelectionNode, info: Pick<GraphQLResolveInfo, "variableValues">): boolean {
  if (!node.directives?.length) return true;
  const skip = getDirectiveValues(GraphQLSkipDirective, node, info.variableValues)?.if === true;
  const include = getDirectiveValues(GraphQLIncludeDirective, node, info.variableValues)?.if !== false;
  return include && !skip;
}
