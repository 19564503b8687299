import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from "graphql";

/**
 * How many fields graphql-jit writes code for: those of every fragment wherever it is spread, those below an interface
 * once for each type that it may turn out to be. What it takes to compile, in time and memory, is in proportion to it.
 * Each fragment is counted once for each type, so counting is quick where compiling would have no end. Introspection
 * counts as endless.
 */
export function compiledSize(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const item of document.definitions)
    if (item.kind === Kind.FRAGMENT_DEFINITION) fragments.set(item.name.value, item);
  const counted = new Map<string, number>();

  const ofFragment = (name: string, type: GraphQLObjectType): number => {
    const key = `${type.name} ${name}`;
    const known = counted.get(key);
    if (known !== undefined) return known;
    const fragment = fragments.get(name);
    const size =
      fragment && mayBe(schema, fragment.typeCondition.name.value, type) ? ofSet(fragment.selectionSet, type) : 0;
    counted.set(key, size);
    return size;
  };

  const ofSet = (set: SelectionSetNode, type: GraphQLObjectType): number => {
    let size = 0;
    for (const selection of set.selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) size += ofFragment(selection.name.value, type);
      else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition?.name.value ?? type.name;
        if (mayBe(schema, condition, type)) size += ofSet(selection.selectionSet, type);
      } else {
        const name = selection.name.value;
        size += name === SchemaMetaFieldDef.name || name === TypeMetaFieldDef.name ? Number.POSITIVE_INFINITY : 1;
        const field = type.getFields()[name];
        if (!field || !selection.selectionSet) continue;
        const result = getNamedType(field.type);
        const types = isAbstractType(result) ? schema.getPossibleTypes(result) : isObjectType(result) ? [result] : [];
        for (const possible of types) size += ofSet(selection.selectionSet, possible);
      }
    }
    return size;
  };

  const root = schema.getRootType(operation.operation);
  return root ? ofSet(operation.selectionSet, root) : 0;
}

function mayBe(schema: GraphQLSchema, condition: string, type: GraphQLObjectType): boolean {
  const wanted = schema.getType(condition);
  return wanted === type || (isAbstractType(wanted) && schema.isSubType(wanted, type));
}
