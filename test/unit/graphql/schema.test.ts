import { readFileSync } from "node:fs";
import { type GraphQLNamedType, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from "graphql";
import { describe, expect, it } from "vitest";
import { buildSchema } from "../../../src/graphql/schema.js";
import { printedSchema, SCHEMA_FILE } from "../../support/print-schema.js";

const schema = buildSchema();
const roots = [schema.getQueryType(), schema.getMutationType()].filter((type) => type != null);
const types = Object.values(schema.getTypeMap()).filter(
  (type) => !type.name.startsWith("__") && !roots.some(({ name }) => name === type.name),
);

interface Described {
  readonly path: string;
  readonly description: string | null | undefined;
}

function parts(type: GraphQLNamedType): readonly Described[] {
  const own = { path: type.name, description: type.description };
  if (isEnumType(type)) {
    return [own, ...type.getValues().map(({ name, description }) => ({ path: `${type.name}.${name}`, description }))];
  }
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    return [own, ...fields.map(({ name, description }) => ({ path: `${type.name}.${name}`, description }))];
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return [own];
  const fields = Object.values(type.getFields()).flatMap((field) => [
    { path: `${type.name}.${field.name}`, description: field.description },
    ...field.args.map(({ name, description }) => ({ path: `${type.name}.${field.name}(${name})`, description })),
  ]);
  return [own, ...fields];
}

describe("the schema", () => {
  it("is the one that is committed: `npm run print-schema` writes it", () => {
    expect(readFileSync(SCHEMA_FILE, "utf8")).toBe(printedSchema());
  });

  it("describes every type, field, argument and enum value in a sentence", () => {
    const all = [...types.flatMap(parts), ...roots.flatMap((root) => parts(root).slice(1))];
    expect(all.length).toBeGreaterThan(300);
    expect(all.filter(({ description }) => !/^\S.*[.…]$/s.test(description ?? "")).map(({ path }) => path)).toEqual([]);
  });

  it("has no type that only serves to make others", () => {
    expect(types.map(({ name }) => name).filter((name) => /Base|OfKind|^Named$|^Mention$/.test(name))).toEqual([]);
  });
});
