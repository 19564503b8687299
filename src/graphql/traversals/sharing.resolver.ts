import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from "type-graphql";
import { sharingCountLoader, sharingLoader } from "../../loaders/sharing.loader.js";
import type { SharingChoice } from "../../queries/sharing.js";
import type { GraphContext } from "../context.js";
import { type ConnectionOf, toConnection } from "../lists/connection.js";
import { readForwardPage } from "../lists/forward-page.js";
import type { ForwardPageArgs } from "../lists/page.args.js";
import { selects } from "../lists/selects.js";
import { withNodes } from "../lists/with-nodes.js";
import { Paper } from "../nodes/paper.js";
import { readChoice, SharingArgs, SharingRankArgs } from "./sharing.args.js";
import { PaperSharingConnection } from "./sharing.type.js";

@Resolver(() => Paper)
export class SharingResolver {
  @FieldResolver(() => PaperSharingConnection, {
    description: "Papers that share nodes with this one, ranked by how much the shared nodes weigh.",
  })
  sharing(
    @Root() paper: Paper,
    @Args(() => SharingArgs) args: SharingArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<object>> {
    return sharingConnection(paper, readChoice(args.by, args), args, { context, info });
  }

  @FieldResolver(() => PaperSharingConnection, {
    description: "Papers that other papers cite together with this one (co-citation, Small 1973).",
  })
  coCited(
    @Root() paper: Paper,
    @Args(() => SharingRankArgs) args: SharingRankArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<object>> {
    return sharingConnection(paper, readChoice(["CITED_BY"], args), args, { context, info });
  }

  @FieldResolver(() => PaperSharingConnection, {
    description: "Papers that cite the same papers as this one (bibliographic coupling, Kessler 1963).",
  })
  coupled(
    @Root() paper: Paper,
    @Args(() => SharingRankArgs) args: SharingRankArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<object>> {
    return sharingConnection(paper, readChoice(["REFERENCE"], args), args, { context, info });
  }
}

async function sharingConnection(
  { id }: Paper,
  choice: SharingChoice,
  args: ForwardPageArgs,
  { context, info }: { readonly context: GraphContext; readonly info: GraphQLResolveInfo },
): Promise<ConnectionOf<object>> {
  // A score is a place in the order only for the ties and the weight it was made by.
  const order = `sharing ${choice.weight} ${choice.ties.join()}`;
  const { first, after } = readForwardPage(args, context, order, ["number", "id"]);
  const request = { ...choice, first, ...(after ? { after: { units: after[0], id: after[1] } } : {}) };
  const { loaders } = context;
  const [page, total] = await Promise.all([
    loaders.load(sharingLoader, { id, args: request }),
    selects(info, "totalCount") ? loaders.load(sharingCountLoader, { id, args: choice }) : undefined,
  ]);
  return toConnection(
    { ...page, items: await withNodes(page.items, loaders) },
    order,
    (sharer) => [sharer.units, sharer.id],
    ({ node, score, shared }) => ({ node, score, shared: { ids: shared } }),
    total,
  );
}
