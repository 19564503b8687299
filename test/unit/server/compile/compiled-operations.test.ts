import { describe, expect, it } from "vitest";
import { type Compilable, CompiledOperations } from "../../../../src/server/compile/compiled-operations.js";

function compilable(fields: number): Compilable & { readonly compiled: () => number } {
  let compiled = 0;
  return {
    size: () => fields,
    compile: () => {
      compiled++;
      return async () => ({ fields });
    },
    compiled: () => compiled,
  };
}

function ask(operations: CompiledOperations, key: string, operation: Compilable, times: number) {
  return Array.from({ length: times }, () => operations.find(key, operation)).at(-1);
}

describe("CompiledOperations", () => {
  it("compiles what is asked for the third time, once", async () => {
    const operations = new CompiledOperations();
    const operation = compilable(10);
    expect(ask(operations, "a", operation, 2)).toBeUndefined();
    expect(await ask(operations, "a", operation, 5)?.({}, {})).toEqual({ fields: 10 });
    expect(operation.compiled()).toBe(1);
    expect(ask(operations, "b", operation, 1)).toBeUndefined();
  });

  it("leaves alone what is too large, and what cannot be compiled", () => {
    const operations = new CompiledOperations();
    const large = compilable(301);
    expect(ask(operations, "large", large, 9)).toBeUndefined();
    expect(large.compiled()).toBe(0);
    let tried = 0;
    const odd: Compilable = {
      size: () => 1,
      compile: () => {
        tried++;
        return undefined;
      },
    };
    expect(ask(operations, "odd", odd, 9)).toBeUndefined();
    expect(tried).toBe(1);
  });

  it("forgets the one asked least lately when they are too many, or too large together", () => {
    const operations = new CompiledOperations();
    const first = compilable(300);
    ask(operations, "first", first, 3);
    for (let more = 1; more < 66; more++) {
      ask(operations, `more${more}`, compilable(300), 3);
      expect(operations.find("first", first)).toBeDefined();
    }
    for (let more = 66; more < 200; more++) ask(operations, `more${more}`, compilable(300), 3);
    expect(operations.find("first", first)).toBeUndefined();
    const small = compilable(1);
    ask(operations, "small", small, 3);
    for (let more = 0; more < 499; more++) operations.find(`other${more}`, small);
    expect(operations.find("small", small)).toBeDefined();
    for (let more = 0; more < 500; more++) operations.find(`another${more}`, small);
    expect(operations.find("small", small)).toBeUndefined();
  });
});
