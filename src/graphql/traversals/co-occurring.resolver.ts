import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from "type-graphql";
import { coOccurringCountLoader, coOccurringLoader } from "../../loaders/co-occurring.loader.js";
import { DEFAULT_MIN_CONFIDENCE } from "../../model/confidence.js";
import type { GraphContext } from "../context.js";
import { type ConnectionOf, toConnection } from "../lists/connection.js";
import { readForwardPage } from "../lists/forward-page.js";
import { selects } from "../lists/selects.js";
import { withNodes } from "../lists/with-nodes.js";
import { NAMED_KINDS } from "../nodes/named-kinds.js";
import type { Node } from "../nodes/node.type.js";
import { CoOccurringArgs } from "./co-occurring.args.js";
import { CoOccurrenceConnection } from "./co-occurring.type.js";

@Resolver(() => NAMED_KINDS.Method.type)
export class CoOccurringResolver {
  @FieldResolver(() => CoOccurrenceConnection, { description: "Methods in the same papers as this one." })
  async coOccurring(
    @Root() { id }: Node,
    @Args(() => CoOccurringArgs) args: CoOccurringArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<object>> {
    const { loaders } = context;
    const chosen = {
      minPapers: args.minPapers ?? 1,
      minConfidence: args.minConfidence ?? DEFAULT_MIN_CONFIDENCE,
    };
    const order = args.orderBy ?? "COUNT";
    const name = `coOccurring ${order}`;
    const { first, after } = readForwardPage(args, context, name, ["number", "string", "id"]);
    const from = after ? { after: { rank: after[0], name: after[1], id: after[2] } } : {};
    const [page, total] = await Promise.all([
      loaders.load(coOccurringLoader, { id, args: { ...chosen, order, first, ...from } }),
      selects(info, "totalCount") ? loaders.load(coOccurringCountLoader, { id, args: chosen }) : undefined,
    ]);
    return toConnection(
      { ...page, items: await withNodes(page.items, loaders) },
      name,
      (item) => [item.rank, item.name, item.id],
      ({ node, paperCount, lift }) => ({ node, paperCount, lift }),
      total,
    );
  }
}
