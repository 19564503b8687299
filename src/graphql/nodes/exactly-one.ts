import { AppError } from "../../errors.js";

/** The one argument that is given; BAD_ARGUMENT where none or several are. */
export function exactlyOne<Value>(
  choices: Readonly<Record<string, Value | null | undefined>>,
): readonly [name: string, value: Value] {
  const given = Object.entries(choices).filter(
    (entry): entry is [string, Value] => entry[1] !== undefined && entry[1] !== null,
  );
  const [only] = given;
  if (given.length === 1 && only) return only;
  const names = Object.keys(choices).join(", ");
  const found = given.length === 0 ? "none was" : `${given.map(([name]) => name).join(" and ")} were`;
  throw new AppError("BAD_ARGUMENT", `expected exactly one of ${names}, but ${found} given`);
}
