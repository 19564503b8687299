import {
  type DocumentNode,
  execute,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  parse,
  validate,
} from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { examples } from "../../../../src/explorer/graphiql/examples.js";
import { SEED_NAMES } from "../../../../src/explorer/graphiql/names.js";
import { createContext } from "../../../../src/graphql/context.js";
import { buildSchema } from "../../../../src/graphql/schema.js";
import { compileOperation } from "../../../../src/server/compile/compile-operation.js";
import { compiledSize } from "../../../../src/server/compile/compiled-size.js";
import { withReadyScalar } from "../../../../src/server/compile/with-ready-scalar.js";
import type { GraphStore } from "../../../../src/store/graph-store.js";
import { generateGraph, loadGraph } from "../../../support/generated-graph.js";
import { generateQuestion } from "../../../support/generated-question.js";
import { readExamples } from "../../../support/readme.js";
import { openEmptyEmbedded } from "../../../support/stores.js";

const schema = buildSchema();
const withReady = withReadyScalar(schema);
const graph = generateGraph(43);
const ids = graph.nodes.filter(({ label }) => label !== "ExternalId").map(({ id }) => id);
let store: GraphStore;

beforeAll(async () => {
  store = await openEmptyEmbedded();
  await loadGraph(store, graph);
});
afterAll(() => store.close());

function operationsOf(document: DocumentNode): readonly OperationDefinitionNode[] {
  return document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
}

type Variables = { readonly [name: string]: unknown };

/** The text of the interpreter's answer and of the compiled one; undefined where there is an error. */
async function bothAnswers(document: DocumentNode, operation: OperationDefinitionNode, variableValues: Variables) {
  const operationName = operation.name?.value ?? null;
  const { data, errors } = await execute({
    schema,
    document,
    variableValues,
    operationName,
    contextValue: createContext(store),
  });
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variableValues);
  const compiled = coerced && compileOperation(withReady, document, operation, coerced);
  const answer = coerced && (await compiled?.(createContext(store), coerced));
  return { interpreted: errors ? undefined : JSON.stringify(data), compiled: answer && JSON.stringify(answer) };
}

async function expectEqualAnswers(query: string, variables: Variables = {}): Promise<string | undefined> {
  const document = parse(query);
  expect(validate(schema, document), query).toEqual([]);
  let last: string | undefined;
  for (const operation of operationsOf(document)) {
    const { interpreted, compiled } = await bothAnswers(document, operation, variables);
    expect(compiled, `${query}\n${JSON.stringify(variables)}`).toBe(interpreted);
    last = compiled;
  }
  return last;
}

describe("a compiled operation", () => {
  it("answers the README's questions and the explorer's as the interpreter does", async () => {
    const questions = [
      ...readExamples().map(({ question }) => question),
      ...examples(SEED_NAMES).map(({ query }) => query),
    ];
    const answers = await Promise.all(questions.map((query) => expectEqualAnswers(query)));
    // A path between nodes that this graph has not is refused.
    expect(answers.filter((answer) => answer === undefined).length).toBeLessThanOrEqual(1);
  });

  const papers = (rest: string) => `papers(first: 3, ${rest}) { edges { node { id citedByCount } } }`;
  it.each<[string, string, Variables]>([
    [
      "absent inside a value",
      `query ($d: OrderDirection) { ${papers("orderBy: [{by: UPVOTES, direction: $d}]")} }`,
      {},
    ],
    [
      "given inside a value",
      `query ($d: OrderDirection) { ${papers("orderBy: [{by: UPVOTES, direction: $d}]")} }`,
      { d: "ASC" },
    ],
    ["absent with a default", `query ($w: PaperWhere = {hasCode: true}) { ${papers("where: $w")} }`, {}],
    ["null in place of a default", `query ($w: PaperWhere = {hasCode: true}) { ${papers("where: $w")} }`, { w: null }],
    ["one in place of a list", `query ($o: [PaperOrder!]) { ${papers("orderBy: $o")} }`, { o: { by: "TITLE" } }],
    [
      "of a recursive type, deep",
      `query ($w: PaperWhere) { ${papers("where: $w")} }`,
      { w: { OR: [{ NOT: { methods: { some: { papers: { count: { atLeast: 200 } } } } } }, { AND: [] }] } },
    ],
    ["in a list", `query ($a: ID!) { nodes(ids: [$a, "paper:none"]) { id } }`, { a: ids[0] }],
  ])("reads variables as the interpreter does: %s", async (_, query, variables) => {
    expect(await expectEqualAnswers(query, variables)).toBeDefined();
  });

  it.each([
    [true, false],
    [false, true],
    [true, true],
    [false, false],
  ])("keeps apart the conditions of a fragment spread twice: %s, %s", async (a, b) => {
    const query = `query ($a: Boolean!, $b: Boolean!) {
      one: papers(first: 2) { edges { node { ...P @include(if: $a) ...P @skip(if: $b) } } }
      two: papers(first: 2) { edges { node { id ...P } } }
      three: papers(first: 2) @include(if: $a) { totalCount @skip(if: $b) }
    } fragment P on Paper { title methods(first: 1) @include(if: $a) { totalCount } }`;
    expect(await expectEqualAnswers(query, { a, b })).toBeDefined();
  });

  it("answers each operation of a document, with the fragments they share", async () => {
    const query = `query A($x: Boolean = false) { papers(first: 2) { edges { node { ...P @skip(if: $x) } } } }
      query B { papers(first: 3) { edges { node { ...P } } } }
      fragment P on Paper { id title }`;
    expect(await expectEqualAnswers(query, { x: true })).toBeDefined();
  });

  it("leaves an error to the interpreter", async () => {
    for (const query of ["{ papers(first: 100000) { totalCount } }", "{ paper { id } }"]) {
      expect(await expectEqualAnswers(query)).toBeUndefined();
    }
  });

  it("answers other variables as the interpreter does", async () => {
    const document = parse(
      `query ($w: PaperWhere, $n: Int) { papers(where: $w, first: $n) { edges { node { id } } } }`,
    );
    const [operation] = operationsOf(document);
    const compiled = operation && compileOperation(withReady, document, operation, {});
    for (const variables of [{}, { n: 2 }, { w: { hasCode: true }, n: 4 }, { w: { year: { atLeast: 2024 } } }]) {
      const { coerced } = getVariableValues(schema, operation?.variableDefinitions ?? [], variables);
      const answer = coerced && (await compiled?.(createContext(store), coerced));
      const { data } = await execute({
        schema,
        document,
        variableValues: variables,
        contextValue: createContext(store),
      });
      expect(JSON.stringify(answer)).toBe(JSON.stringify(data));
    }
  });

  it("answers generated questions as the interpreter does", async () => {
    let answered = 0;
    let refused = 0;
    for (let seed = 1; seed <= 200; seed++) {
      const { query, variables } = generateQuestion(schema, seed, ids);
      const document = parse(query);
      const [operation] = operationsOf(document);
      // A few ask for fields of one name and different types on two kinds of node, which no server would run.
      if (!operation || validate(schema, document).length > 0) continue;
      if (compiledSize(schema, document, operation) > 300) continue;
      const { interpreted, compiled } = await bothAnswers(document, operation, variables);
      expect(compiled, `seed ${seed}: ${query}\n${JSON.stringify(variables)}`).toBe(interpreted);
      if (compiled === undefined) refused++;
      else answered++;
    }
    expect(answered).toBeGreaterThan(50);
    expect(refused).toBeGreaterThan(10);
  });
});
