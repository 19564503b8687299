import { Args, Ctx, Query, Resolver } from "type-graphql";
import { AppError } from "../../errors.js";
import { searchLoader } from "../../loaders/search.loader.js";
import type { NodeId } from "../../model/ids.js";
import { NODE_KINDS } from "../../model/node-kind.js";
import type { GraphContext } from "../context.js";
import { type ConnectionOf, toConnection } from "./connection.js";
import { readForwardPage } from "./forward-page.js";
import { SearchArgs } from "./search.args.js";
import { SearchConnection } from "./search.type.js";
import { withNodes } from "./with-nodes.js";

const ORDER = "search";

@Resolver()
export class SearchResolver {
  @Query(() => SearchConnection, {
    description:
      "Nodes with the words of a text: titles and abstracts of papers, names and other spellings of the rest.",
  })
  async search(@Args(() => SearchArgs) args: SearchArgs, @Ctx() context: GraphContext): Promise<ConnectionOf<object>> {
    const { loaders } = context;
    const { first, after } = readForwardPage(args, context, ORDER, ["number", "string", "id", "number"]);
    const kinds = NODE_KINDS.filter((kind) => args.kinds?.includes(kind) ?? true);
    const page = await loaders.load(searchLoader, {
      text: args.text,
      kinds,
      first,
      ...(after ? { after: hit(after) } : {}),
    });
    return toConnection(
      { ...page, items: await withNodes(page.items, loaders) },
      ORDER,
      ({ score, kind, id, rank }) => [score, kind, id, rank],
      ({ node, score }) => ({ node, score }),
    );
  }
}

function hit([score, name, id, rank]: readonly [number, string, NodeId, number]) {
  const kind = NODE_KINDS.find((each) => each === name);
  if (kind) return { score, kind, id, rank };
  throw new AppError("BAD_CURSOR", `after must be a cursor given by search, but it marks a hit of kind "${name}"`);
}
