import {
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  separateOperations,
  TypeInfo,
  type ValueNode,
  type VariableDefinitionNode,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { isIncluded } from "../../graphql/lists/selects.js";
import { READY_SCALAR } from "./with-ready-scalar.js";

/** A value that is written in a question, given to the plain operation as a variable. */
export interface WrittenValue {
  /** Its name there; it starts with `$`, as no name of a question can. */
  readonly variable: string;
  readonly type: GraphQLInputType;
  readonly value: ValueNode;
}

/** An operation in which nothing is left to read or to decide, and the values that were written in it. */
export interface PlainOperation {
  readonly document: DocumentNode;
  readonly written: readonly WrittenValue[];
}

/**
 * One operation of a valid document with its fragments, as graphql-jit gets it right: its selections are those that
 * `@skip` and `@include` leave in for these coerced variables, and each value is a variable that is read beforehand.
 * Left to itself, graphql-jit expands the types of variables without end, takes an absent variable inside a value for
 * null, and mixes the conditions of a fragment that is spread twice.
 */
export function plainOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variableValues: { readonly [name: string]: unknown },
): PlainOperation {
  const written: WrittenValue[] = [];
  const types = new TypeInfo(schema);
  const select = <Node extends SelectionNode>(node: Node): Node | null | undefined => {
    if (!node.directives?.length) return undefined;
    return isIncluded(node, { variableValues }) ? { ...node, directives: [] } : null;
  };
  const { definitions } = visit(
    separateOperations(document)[operation.name?.value ?? ""] ?? document,
    visitWithTypeInfo(types, {
      Field: select,
      InlineFragment: select,
      FragmentSpread: select,
      Argument: {
        enter: (node) => {
          const argument = types.getArgument();
          if (node.value.kind === Kind.VARIABLE || !argument) return false;
          const variable = `$${written.length}`;
          written.push({ variable, type: argument.type, value: node.value });
          return { ...node, value: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: variable } } };
        },
      },
      VariableDefinition: { enter: () => false },
    }),
  );
  const names = (operation.variableDefinitions ?? []).map(({ variable }) => variable.name.value);
  const variableDefinitions = [...names, ...written.map(({ variable }) => variable)].map(readyVariable);
  return {
    document: {
      kind: Kind.DOCUMENT,
      definitions: definitions.map((definition) =>
        definition.kind === Kind.OPERATION_DEFINITION ? { ...definition, variableDefinitions } : definition,
      ),
    },
    written,
  };
}

function readyVariable(name: string): VariableDefinitionNode {
  return {
    kind: Kind.VARIABLE_DEFINITION,
    variable: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } },
    type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: READY_SCALAR } },
  };
}
