import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from "type-graphql";
import { coauthorCountLoader, coauthorsLoader, papersTogetherLoader } from "../../loaders/coauthors.loader.js";
import { nodeLoader } from "../../loaders/node.loader.js";
import type { AnyFields } from "../../queries/node-fields.js";
import type { GraphContext } from "../context.js";
import { type ConnectionOf, toConnection } from "../lists/connection.js";
import { readForwardPage } from "../lists/forward-page.js";
import { ForwardPageArgs } from "../lists/page.args.js";
import { selects } from "../lists/selects.js";
import { withNodes } from "../lists/with-nodes.js";
import { Author } from "../nodes/author.js";
import { Paper } from "../nodes/paper.js";
import { CoauthorConnection, CoauthorEdge } from "./coauthors.type.js";

const ORDER = "coauthors";

@Resolver(() => Author)
export class CoauthorsResolver {
  @FieldResolver(() => CoauthorConnection, { description: "People who wrote papers with the author." })
  async coauthors(
    @Root() { id }: Author,
    @Args(() => ForwardPageArgs) args: ForwardPageArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<object>> {
    const { loaders } = context;
    const { first, after } = readForwardPage(args, context, ORDER, ["number", "string", "id"]);
    const request = { first, ...(after ? { after: { paperCount: after[0], name: after[1], id: after[2] } } : {}) };
    const [page, total] = await Promise.all([
      loaders.load(coauthorsLoader, { id, args: request }),
      selects(info, "totalCount") ? loaders.load(coauthorCountLoader, id) : undefined,
    ]);
    return toConnection(
      { ...page, items: await withNodes(page.items, loaders) },
      ORDER,
      (coauthor) => [coauthor.paperCount, coauthor.name, coauthor.id],
      ({ node, paperCount, firstYear, lastYear }) => ({ node, paperCount, firstYear, lastYear, author: id }),
      total,
    );
  }
}

@Resolver(() => CoauthorEdge)
export class CoauthorEdgeResolver {
  @FieldResolver(() => [Paper], { description: "The papers the two wrote together, newest first." })
  async papers(
    @Root() { author, node }: CoauthorEdge,
    @Ctx() { loaders }: GraphContext,
  ): Promise<readonly AnyFields[]> {
    const ids = await loaders.load(papersTogetherLoader, { author, other: node.id });
    const papers = await loaders.loadMany(nodeLoader, ids);
    return papers.filter((paper) => paper !== null);
  }
}
