import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, Info, Query, Resolver } from "type-graphql";
import { AppError } from "../../errors.js";
import { searchCountLoader, searchLoader } from "../../loaders/search.loader.js";
import type { NodeId } from "../../model/ids.js";
import { NODE_KINDS } from "../../model/node-kind.js";
import { SEARCH_MATCHES } from "../../model/search-match.js";
import type { RankedHit } from "../../queries/search.js";
import type { GraphContext } from "../context.js";
import { type ConnectionOf, toConnection } from "./connection.js";
import { readForwardPage } from "./forward-page.js";
import { SearchArgs } from "./search.args.js";
import { SearchConnection } from "./search.type.js";
import { selects } from "./selects.js";
import { withNodes } from "./with-nodes.js";

const ORDER = "search";

@Resolver()
export class SearchResolver {
  @Query(() => SearchConnection, {
    description:
      "The node that a text names first, by its name or another, an id or an address; then those whose names begin with it, and those with its words in names, titles and abstracts.",
  })
  async search(
    @Args(() => SearchArgs) args: SearchArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<object>> {
    const { loaders } = context;
    const { text } = args;
    const { first, after } = readForwardPage(args, context, ORDER, [
      "string",
      "number",
      "number",
      "string",
      "id",
      "number",
    ]);
    const kinds = NODE_KINDS.filter((kind) => args.kinds?.includes(kind) ?? true);
    const [page, totalCount] = await Promise.all([
      loaders.load(searchLoader, { text, kinds, first, ...(after ? { after: hit(after) } : {}) }),
      selects(info, "totalCount") ? loaders.load(searchCountLoader, { text, kinds }) : undefined,
    ]);
    return toConnection(
      { ...page, items: await withNodes(page.items, loaders) },
      ORDER,
      ({ match, worse, length, kind, id, rank }) => [match, worse, length, kind, id, rank],
      ({ node, match }) => ({ node, match, text }),
      totalCount,
    );
  }
}

function hit([reason, worse, length, name, id, rank]: readonly [
  string,
  number,
  number,
  string,
  NodeId,
  number,
]): RankedHit {
  const kind = NODE_KINDS.find((each) => each === name);
  const match = SEARCH_MATCHES.find((each) => each === reason);
  if (kind && match) return { match, worse, length, kind, id, rank };
  throw new AppError(
    "BAD_CURSOR",
    `after must be a cursor given by search, but it marks a hit of kind "${name}" for the reason "${reason}"`,
  );
}
