import { readdirSync, readFileSync } from "node:fs";
import { buildSchema, Kind, parse, validate, visit } from "graphql";
import { describe, expect, it } from "vitest";
import { readConfig } from "../../../../src/config.js";
import { measureOperation } from "../../../../src/server/measure-operation.js";

const FOLDER = new URL("../../../../src/explorer/app/questions/", import.meta.url);
const schema = buildSchema(readFileSync(new URL("../../../../schema/schema.graphql", import.meta.url), "utf8"));
const { limits } = readConfig({});

const documents = readdirSync(FOLDER).map((name) => parse(readFileSync(new URL(name, FOLDER), "utf8")));
const definitions = documents.flatMap((document) => document.definitions);
const fragments = definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
const operations = definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);

describe("the explorer's questions", () => {
  it.each(operations.map((operation) => [operation.name?.value, operation] as const))(
    "%s is valid, and within the limits that are on by default",
    (_name, operation) => {
      const used = new Set<string>();
      visit(operation, {
        enter: (node) => {
          if (node.kind === Kind.FRAGMENT_SPREAD) used.add(node.name.value);
        },
      });
      const document = {
        kind: Kind.DOCUMENT,
        definitions: [operation, ...fragments.filter(({ name }) => used.has(name.value))],
      } as const;
      expect(validate(schema, document)).toEqual([]);
      const { depth, cost } = measureOperation(schema, document, operation, {});
      expect(depth).toBeLessThanOrEqual(limits.depth);
      expect(cost).toBeLessThanOrEqual(limits.cost / 10);
    },
  );
});
