import "reflect-metadata";
import { IsOptional, IsString, Length } from "class-validator";
import { ArgsType, Field, Int } from "type-graphql";
import { AppError } from "../../errors.js";
import type { PageRequest } from "../../queries/page.js";
import { decodeCursor } from "../../util/cursor.js";
import { isGiven } from "../../util/is-given.js";
import type { GraphContext } from "../context.js";
import { IsCount } from "../types/argument-rules.js";
import { DEFAULT_PAGE_SIZE } from "../types/default-page-size.js";

const CURSOR = { message: "$property must be a cursor that an earlier answer gave, of 1 to 4000 characters" };

/** The arguments of every connection that is paged in one direction. */
@ArgsType()
export class ForwardPageArgs {
  @Field(() => Int, {
    nullable: true,
    description: `How many items to give from the start, or after \`after\`; ${DEFAULT_PAGE_SIZE} by default.`,
  })
  @IsCount()
  first?: number | null;

  @Field(() => String, { nullable: true, description: "Give the items after the one this cursor marks." })
  @IsOptional()
  @IsString(CURSOR)
  @Length(1, 4000, CURSOR)
  after?: string | null;
}

/** The arguments of a connection that is paged in both directions: first (and after), or last (and before). */
@ArgsType()
export class PageArgs extends ForwardPageArgs {
  @Field(() => Int, { nullable: true, description: "How many items to give from the end, or before `before`." })
  @IsCount()
  last?: number | null;

  @Field(() => String, { nullable: true, description: "Give the items before the one this cursor marks." })
  @IsOptional()
  @IsString(CURSOR)
  @Length(1, 4000, CURSOR)
  before?: string | null;
}

/** Turns page arguments into what the loaders take; cursors must belong to the order named `order` with `keys` keys. */
export function readPage(args: PageArgs, context: GraphContext, order: string, keys: number): PageRequest {
  const backward = isGiven(args.last) || isGiven(args.before);
  if (backward && (isGiven(args.first) || isGiven(args.after))) {
    throw new AppError(
      "BAD_ARGUMENT",
      "expected first (with or without after) or last (with or without before), but both were given",
    );
  }
  const name = backward ? "last" : "first";
  const size = (backward ? args.last : args.first) ?? DEFAULT_PAGE_SIZE;
  if (size > context.maxPageSize) {
    throw new AppError("BAD_ARGUMENT", `${name} must be at most ${context.maxPageSize}, but is ${size}`);
  }
  const cursor = backward ? args.before : args.after;
  if (typeof cursor !== "string") return { size, backward };
  const from = decodeCursor(cursor, order);
  if (from?.length !== keys) {
    throw new AppError(
      "BAD_CURSOR",
      `${backward ? "before" : "after"} must be a cursor given by this field in the same order, but "${shorten(cursor)}" is not`,
    );
  }
  return { size, backward, from };
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
