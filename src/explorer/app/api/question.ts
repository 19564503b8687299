import type { TypedDocumentString } from "../generated/graphql";

/** A document of `questions/` with the values it is asked with. */
export interface Question<Answer, Variables> {
  readonly document: TypedDocumentString<Answer, Variables>;
  readonly variables: Variables;
}
