import { ArgsType, Field, ID } from "type-graphql";

/** The arguments that find a node which has names and no external ids. */
@ArgsType()
export class NamedArgs {
  @Field(() => ID, { nullable: true, description: "An id that this API gave." })
  id?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Its name or another spelling, without regard to case and accents.",
  })
  name?: string | null;
}
