/** Ends a switch over a closed set: the compiler refuses a missing case, and so does the running program. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value ${JSON.stringify(value)}`);
}
