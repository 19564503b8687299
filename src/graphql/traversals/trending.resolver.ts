import { Args, Ctx, Query, Resolver } from "type-graphql";
import { AppError } from "../../errors.js";
import { trendingLoader } from "../../loaders/trending.loader.js";
import { DEFAULT_MIN_CONFIDENCE } from "../../model/confidence.js";
import { dimensionOf } from "../../model/dimension.js";
import { NODE_KINDS } from "../../model/node-kind.js";
import type { GraphContext } from "../context.js";
import { toFilter } from "../lists/to-filter.js";
import { withNodes } from "../lists/with-nodes.js";
import { DEFAULT_PAGE_SIZE } from "../types/default-page-size.js";
import { DEFAULT_BASELINE, DEFAULT_WINDOW, TrendingArgs } from "./trending.args.js";
import { Trending } from "./trending.type.js";

@Resolver()
export class TrendingResolver {
  @Query(() => Trending, {
    nullable: true,
    description: "What a larger share of papers has than before; null where no paper has a day of publication.",
  })
  async trending(
    @Args(() => TrendingArgs) args: TrendingArgs,
    @Ctx() { loaders }: GraphContext,
  ): Promise<Trending | null> {
    const dimension = dimensionOf(args.kind);
    if (!dimension) {
      const kinds = NODE_KINDS.filter((kind) => dimensionOf(kind)).map((kind) => kind.toUpperCase());
      throw new AppError("BAD_ARGUMENT", `kind must be one of ${kinds.join(", ")}, but is ${args.kind.toUpperCase()}`);
    }
    const found = await loaders.load(trendingLoader, {
      dimension,
      filter: toFilter("Paper", args.where),
      window: args.window ?? DEFAULT_WINDOW,
      baseline: args.baseline ?? DEFAULT_BASELINE,
      minConfidence: args.minConfidence ?? DEFAULT_MIN_CONFIDENCE,
      first: args.first ?? DEFAULT_PAGE_SIZE,
      ...(args.until ? { until: args.until } : {}),
    });
    return found && { ...found, trends: await withNodes(found.trends, loaders) };
  }
}
