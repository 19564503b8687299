import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInputType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  typeFromAST,
  valueFromAST,
} from "graphql";
import type { ShortList } from "../graphql/lists/cost.js";
import { filterCost } from "./filter-cost.js";
import { givenArgument, mostItems } from "./most-items.js";

type Field = GraphQLField<unknown, unknown>;

export interface OperationMeasure {
  /** Greatest nesting of fields; introspection counts one. */
  readonly depth: number;
  /** One for each field and what its filters cost, times the lengths of the lists around it. */
  readonly cost: number;
  /** What of it the filters cost. */
  readonly filters: number;
  /** Fields under another name, `__typename` among them. */
  readonly aliases: number;
  /** Whether it asks for `__schema` or `__type`. */
  readonly introspects: boolean;
}

const NOTHING: OperationMeasure = { depth: 0, cost: 0, filters: 0, aliases: 0, introspects: false };

/** What selections stand in. */
interface Place {
  /** Length of the page of the connection that they belong to; it takes effect at its lists. */
  readonly length: number;
  /** Whether there may be several such places, so that short lists in them even out. */
  readonly isRepeated: boolean;
}

/**
 * Measures a valid operation without running it. Each fragment is measured once, whatever number of times it is spread,
 * so the work is linear in the document while the figures are those of the expanded operation.
 */
export function measureOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  given: { readonly [name: string]: unknown },
): OperationMeasure {
  const variables = { ...defaults(schema, operation), ...given };
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const item of document.definitions)
    if (item.kind === Kind.FRAGMENT_DEFINITION) fragments.set(item.name.value, item);
  const measured = new Map<string, OperationMeasure>();

  const ofFragment = (name: string, place: Place): OperationMeasure => {
    const key = `${place.length} ${place.isRepeated} ${name}`;
    const known = measured.get(key);
    if (known) return known;
    measured.set(key, NOTHING);
    const fragment = fragments.get(name);
    const type = fragment && schema.getType(fragment.typeCondition.name.value);
    const result = fragment && type ? ofSelections(fragment.selectionSet, type, place) : NOTHING;
    measured.set(key, result);
    return result;
  };

  const ofSelections = (set: SelectionSetNode, type: GraphQLNamedType, place: Place): OperationMeasure => {
    let { depth, cost, filters, aliases, introspects } = NOTHING;
    for (const selection of set.selections) {
      let part: OperationMeasure;
      if (selection.kind === Kind.FRAGMENT_SPREAD) part = ofFragment(selection.name.value, place);
      else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition && schema.getType(selection.typeCondition.name.value);
        part = ofSelections(selection.selectionSet, condition ?? type, place);
      } else {
        const name = selection.name.value;
        const meta = [SchemaMetaFieldDef, TypeMetaFieldDef].find((item) => item.name === name);
        const field = meta ?? (isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined);
        const own = field ? ownFilterCost(selection, field, variables) : 0;
        let inner = NOTHING;
        let times = 1;
        if (field && selection.selectionSet) {
          const length = listLength(selection, field, place);
          const isList = isListType(getNullableType(field.type));
          times = isList ? (length ?? place.length) : 1;
          const within = { length: isList ? 1 : (length ?? 1), isRepeated: place.isRepeated || times > 1 };
          const result = getNamedType(field.type);
          if (isCompositeType(result)) inner = ofSelections(selection.selectionSet, result, within);
        }
        part = {
          depth: meta ? 1 : inner.depth + 1,
          cost: inner.cost * times + own + 1,
          filters: inner.filters * times + own,
          aliases: inner.aliases + (selection.alias ? 1 : 0),
          introspects: inner.introspects || meta !== undefined,
        };
      }
      depth = Math.max(depth, part.depth);
      cost += part.cost;
      filters += part.filters;
      aliases += part.aliases;
      introspects ||= part.introspects;
    }
    return { depth, cost, filters, aliases, introspects };
  };

  /** As long as it was asked to be; of several short lists, as long as they usually are. */
  const listLength = (node: FieldNode, field: Field, { isRepeated }: Place): number | undefined => {
    const most = mostItems(node, field, variables);
    const { usualLength } = field.extensions as Partial<ShortList>;
    return isRepeated && most !== undefined && usualLength !== undefined ? Math.min(most, usualLength) : most;
  };

  const root = schema.getRootType(operation.operation);
  return root ? ofSelections(operation.selectionSet, root, { length: 1, isRepeated: false }) : NOTHING;
}

function ownFilterCost(node: FieldNode, { args }: Field, variables: { readonly [name: string]: unknown }): number {
  return args.reduce((sum, { name, type }) => sum + filterCost(givenArgument(node, name, variables), type), 0);
}

function defaults(schema: GraphQLSchema, operation: OperationDefinitionNode): { [name: string]: unknown } {
  const values: { [name: string]: unknown } = {};
  for (const { variable, type: typeNode, defaultValue } of operation.variableDefinitions ?? []) {
    const type = typeFromAST(schema, typeNode);
    if (defaultValue && isInputType(type)) values[variable.name.value] = valueFromAST(defaultValue, type);
  }
  return values;
}
