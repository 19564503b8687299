import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from "type-graphql";
import { nodeLoader } from "../../loaders/node.loader.js";
import { groupCursorKeys, paperCountsLoader, paperCountTotalLoader } from "../../loaders/paper-counts.loader.js";
import { DEFAULT_MIN_CONFIDENCE } from "../../model/confidence.js";
import type { AnyFields } from "../../queries/node-fields.js";
import type { GraphContext } from "../context.js";
import { type ConnectionOf, toConnection } from "../lists/connection.js";
import { readPage } from "../lists/page.args.js";
import { selects } from "../lists/selects.js";
import { toFilter } from "../lists/to-filter.js";
import { Node } from "../nodes/node.type.js";
import { PaperCountsArgs } from "./paper-counts.args.js";
import { PaperCountConnection, PaperCountValue } from "./paper-counts.type.js";

@Resolver()
export class PaperCountsResolver {
  @Query(() => PaperCountConnection, {
    description:
      "How many papers there are by what they have: over time, of each method, of each method in each year. A paper with several values is counted for each, one with none for none.",
  })
  async paperCounts(
    @Args(() => PaperCountsArgs) args: PaperCountsArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<object>> {
    const { loaders } = context;
    const { by } = args;
    const order = args.orderBy ?? "COUNT";
    const name = `paperCounts ${by.join(" ")} ${order}`;
    const { size, from } = readPage(args, context, name, groupCursorKeys(by, order));
    const choice = {
      filter: toFilter("Paper", args.where),
      by,
      minConfidence: args.minConfidence ?? DEFAULT_MIN_CONFIDENCE,
    };
    const [page, total] = await Promise.all([
      loaders.load(paperCountsLoader, { ...choice, order, first: size, ...(from ? { after: from } : {}) }),
      selects(info, "totalCount") ? loaders.load(paperCountTotalLoader, choice) : undefined,
    ]);
    return toConnection(
      page,
      name,
      ({ keys }) => keys,
      ({ paperCount, values }) => ({
        node: { paperCount, values: values.map((value, at) => ({ ...value, dimension: by[at] })) },
      }),
      total,
    );
  }
}

@Resolver(() => PaperCountValue)
export class PaperCountValueResolver {
  @FieldResolver(() => Node, { nullable: true, description: "The node, where the values of the dimension are nodes." })
  node(@Root() { id }: PaperCountValue, @Ctx() { loaders }: GraphContext): Promise<AnyFields | null> | null {
    return id === undefined ? null : loaders.load(nodeLoader, id);
  }
}
