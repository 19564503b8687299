import {
  type DocumentNode,
  type FragmentDefinitionNode,
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
import { mostItems } from "./most-items.js";

export interface OperationMeasure {
  /** Greatest nesting of fields; introspection counts one. */
  readonly depth: number;
  /** One for each field, multiplied by the page sizes around it. */
  readonly cost: number;
  /** Fields under another name, `__typename` among them. */
  readonly aliases: number;
  /** Whether it asks for `__schema` or `__type`. */
  readonly introspects: boolean;
}

const NOTHING: OperationMeasure = { depth: 0, cost: 0, aliases: 0, introspects: false };

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

  const ofFragment = (name: string, pending: number): OperationMeasure => {
    const key = `${pending} ${name}`;
    const known = measured.get(key);
    if (known) return known;
    measured.set(key, NOTHING);
    const fragment = fragments.get(name);
    const type = fragment && schema.getType(fragment.typeCondition.name.value);
    const result = fragment && type ? ofSelections(fragment.selectionSet, type, pending) : NOTHING;
    measured.set(key, result);
    return result;
  };

  /** `pending` is the page size of the connection that the selections belong to; it takes effect at its lists. */
  const ofSelections = (set: SelectionSetNode, type: GraphQLNamedType, pending: number): OperationMeasure => {
    let { depth, cost, aliases, introspects } = NOTHING;
    for (const selection of set.selections) {
      let part: OperationMeasure;
      if (selection.kind === Kind.FRAGMENT_SPREAD) part = ofFragment(selection.name.value, pending);
      else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition && schema.getType(selection.typeCondition.name.value);
        part = ofSelections(selection.selectionSet, condition ?? type, pending);
      } else {
        const name = selection.name.value;
        const meta = [SchemaMetaFieldDef, TypeMetaFieldDef].find((item) => item.name === name);
        const field = meta ?? (isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined);
        let inner = NOTHING;
        if (field && selection.selectionSet) {
          const size = mostItems(selection, field, variables);
          const isList = isListType(getNullableType(field.type));
          const times = isList ? (size ?? pending) : 1;
          const result = getNamedType(field.type);
          if (isCompositeType(result)) inner = ofSelections(selection.selectionSet, result, isList ? 1 : (size ?? 1));
          inner = { ...inner, cost: inner.cost * times };
        }
        part = {
          depth: meta ? 1 : inner.depth + 1,
          cost: inner.cost + 1,
          aliases: inner.aliases + (selection.alias ? 1 : 0),
          introspects: inner.introspects || meta !== undefined,
        };
      }
      depth = Math.max(depth, part.depth);
      cost += part.cost;
      aliases += part.aliases;
      introspects ||= part.introspects;
    }
    return { depth, cost, aliases, introspects };
  };

  const root = schema.getRootType(operation.operation);
  return root ? ofSelections(operation.selectionSet, root, 1) : NOTHING;
}

function defaults(schema: GraphQLSchema, operation: OperationDefinitionNode): { [name: string]: unknown } {
  const values: { [name: string]: unknown } = {};
  for (const { variable, type: typeNode, defaultValue } of operation.variableDefinitions ?? []) {
    const type = typeFromAST(schema, typeNode);
    if (defaultValue && isInputType(type)) values[variable.name.value] = valueFromAST(defaultValue, type);
  }
  return values;
}
