import { GraphQLError } from "graphql";
import { describe, expect, it } from "vitest";
import { AppError } from "../../../src/errors.js";
import { appErrorIn, formatError, isUnexpected, UNEXPECTED } from "../../../src/server/format-error.js";

const wrapped = (error: Error) => new GraphQLError(error.message, { originalError: error, path: ["paper"] });

describe("formatError", () => {
  it("shows code, sentence, place and nothing else of an AppError, however deep it is wrapped", () => {
    const error = wrapped(wrapped(new AppError("TIMEOUT", "the database took longer than 5 ms")));
    expect(formatError(error.toJSON(), error)).toEqual({
      message: "the database took longer than 5 ms",
      path: ["paper"],
      extensions: { code: "TIMEOUT" },
    });
    expect(isUnexpected(error)).toBe(false);
  });

  it.each([
    ["a plain error", new Error("password is hunter2")],
    ["an error thrown by a resolver", wrapped(new TypeError("cannot read hunter2"))],
    ["an AppError that says something is broken", new AppError("INTERNAL", "hunter2 went missing")],
    ["a GraphQLError of a code nobody knows", new GraphQLError("hunter2", { extensions: { code: "ODD" } })],
    ["what is no error", "hunter2"],
  ])("masks %s", (_name, error) => {
    const formatted = error instanceof GraphQLError ? error.toJSON() : { message: String(error) };
    expect(formatError(formatted, error)).toMatchObject({ message: UNEXPECTED, extensions: { code: "INTERNAL" } });
    expect(JSON.stringify(formatError(formatted, error))).not.toMatch(/hunter2/);
    expect(isUnexpected(error)).toBe(true);
  });

  it("shows what is about the request as it is, without Apollo's further extensions", () => {
    const error = new GraphQLError("Syntax Error", { extensions: { code: "GRAPHQL_PARSE_FAILED", stacktrace: ["x"] } });
    expect(formatError(error.toJSON(), error)).toEqual({
      message: "Syntax Error",
      extensions: { code: "GRAPHQL_PARSE_FAILED" },
    });
  });

  it("does not follow wrappers for ever", () => {
    let error: Error = new AppError("NOT_FOUND", "deep down");
    for (let depth = 0; depth < 20; depth++) error = wrapped(error);
    expect(appErrorIn(error)).toBeUndefined();
  });
});
