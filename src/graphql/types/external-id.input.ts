import { Field, InputType, ObjectType } from "type-graphql";
import { AppError } from "../../errors.js";
import { type ExternalIdScheme, externalIdKey, normalizeExternalId } from "../../model/external-id.js";
import { ExternalIdSchemeEnum } from "./enums.js";

@InputType({ description: "A name the world has for a node." })
export class ExternalIdInput {
  @Field(() => ExternalIdSchemeEnum, { description: "Whose name it is." })
  scheme!: ExternalIdScheme;

  @Field(() => String, { description: "The name, with or without its usual prefix or address." })
  value!: string;
}

@ObjectType("ExternalId", { description: "A name the world has for a node.", simpleResolvers: true })
export class ExternalIdType {
  @Field(() => ExternalIdSchemeEnum, { description: "Whose name it is." })
  scheme!: ExternalIdScheme;

  @Field(() => String, { description: "The name, in its normal form." })
  value!: string;
}

/** The key of an external id that a request names; BAD_ARGUMENT where it has not the form of its scheme. */
export function readExternalId({ scheme, value }: ExternalIdInput): string {
  const id = normalizeExternalId(scheme, value);
  if (!id)
    throw new AppError("BAD_ARGUMENT", `externalId.value must be a ${scheme} id, but is "${value.slice(0, 60)}"`);
  return externalIdKey(id);
}
