import { ArrayMinSize, ArrayUnique, IsOptional, Length } from "class-validator";
import { ArgsType, Field } from "type-graphql";
import type { NodeKind } from "../../model/node-kind.js";
import { NodeKindEnum } from "../types/enums.js";
import { ForwardPageArgs } from "./page.args.js";

const KINDS = { message: "kinds must name at least one kind, each once" };
const TEXT = { message: "text must have 1 to 1000 characters" };

@ArgsType()
export class SearchArgs extends ForwardPageArgs {
  @Field(() => String, {
    description:
      "A name, its beginning, words, an id or an address; typing errors are forgiven in words of four letters and more.",
  })
  @Length(1, 1_000, TEXT)
  text!: string;

  @Field(() => [NodeKindEnum], { nullable: true, description: "Kinds of node to look among; all by default." })
  @IsOptional()
  @ArrayMinSize(1, KINDS)
  @ArrayUnique(KINDS)
  kinds?: NodeKind[] | null;
}
