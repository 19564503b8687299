import { registerEnumType } from "type-graphql";
import { keysOf } from "../../util/keys-of.js";

/** Registers an enum whose values are described where they are declared; `huggingface-daily` is `HUGGINGFACE_DAILY`. */
export function describedEnum<Value extends string>(
  name: string,
  description: string,
  descriptions: Readonly<Record<Value, string>>,
): Readonly<Record<string, Value>> {
  const values = keysOf(descriptions);
  const nameOf = (value: Value) => value.toUpperCase().replaceAll("-", "_");
  const members = Object.fromEntries(values.map((value) => [nameOf(value), value]));
  registerEnumType(members, {
    name,
    description,
    valuesConfig: Object.fromEntries(values.map((value) => [nameOf(value), { description: descriptions[value] }])),
  });
  return members;
}
