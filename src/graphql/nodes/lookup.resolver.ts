import { Args, ArgsType, type ClassType, Ctx, Field, ID, Query, Resolver } from "type-graphql";
import type { AnyFields } from "../../queries/node-fields.js";
import type { GraphContext } from "../context.js";
import { ExternalIdInput } from "../types/external-id.input.js";
import { findNode, type NodeNames } from "./find-node.js";
import type { NodeDeclaration } from "./node-declaration.js";

/** Makes the resolver of the query that finds one node of a kind: `method(name: "LoRA")`. */
export function lookupResolver({ kind, type, noun, lookup }: NodeDeclaration): ClassType<object> {
  const names = ["id", ...Object.keys(lookup)];
  const LookupArgs = lookupArgs(lookup);

  @Resolver()
  class LookupResolver {
    @Query(() => type, {
      nullable: true,
      description: `The ${noun} that exactly one of ${inWords(names)} names; null where there is none.`,
    })
    [kind.toLowerCase()](
      @Args(() => LookupArgs) given: NodeNames,
      @Ctx() { loaders }: GraphContext,
    ): Promise<AnyFields | null> {
      return findNode(kind, Object.fromEntries(names.map((name) => [name, given[name as keyof NodeNames]])), loaders);
    }
  }
  return LookupResolver;
}

function lookupArgs(lookup: NodeDeclaration["lookup"]): ClassType<NodeNames> {
  @ArgsType()
  class LookupArgs {
    @Field(() => ID, { nullable: true, description: "An id that this API gave." })
    id?: string | null;
  }
  for (const [name, description] of Object.entries(lookup)) {
    const type = name === "externalId" ? ExternalIdInput : String;
    Field(() => type, { nullable: true, description })(LookupArgs.prototype, name);
  }
  return LookupArgs;
}

function inWords(names: readonly string[]): string {
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
