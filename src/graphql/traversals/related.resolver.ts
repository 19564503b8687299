import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { AppError } from "../../errors.js";
import type { Loaders } from "../../loaders/loaders.js";
import { nodeLoader } from "../../loaders/node.loader.js";
import { citationTiesLoader, relatedLoader, sharedWordsLoader } from "../../loaders/related.loader.js";
import { kindOf, type NodeId } from "../../model/ids.js";
import type { AnyFields } from "../../queries/node-fields.js";
import type { RelatedQuestion } from "../../queries/related.js";
import type { GraphContext } from "../context.js";
import { type ConnectionOf, toConnection } from "../lists/connection.js";
import { readForwardPage } from "../lists/forward-page.js";
import { withNodes } from "../lists/with-nodes.js";
import { nodeById } from "../nodes/node-by-id.js";
import { Paper } from "../nodes/paper.js";
import { RecommendArgs, RelatedArgs, readReasons } from "./related.args.js";
import { PaperRelatedConnection, PaperRelatedEdge, SharedWord } from "./related.type.js";

@Resolver(() => Paper)
export class RelatedResolver {
  @FieldResolver(() => PaperRelatedConnection, {
    description: "Papers about the same, by their words and by what they share, each with the reasons.",
  })
  related(
    @Root() { id }: Paper,
    @Args(() => RelatedArgs) args: RelatedArgs,
    @Ctx() context: GraphContext,
  ): Promise<ConnectionOf<object>> {
    return relatedConnection({ like: [id], unlike: [] }, args, context);
  }

  @Query(() => PaperRelatedConnection, {
    description:
      "Papers that are like some and less like others, none of them among the answers. NOT_FOUND where an id is no paper's.",
  })
  async recommend(
    @Args(() => RecommendArgs) args: RecommendArgs,
    @Ctx() context: GraphContext,
  ): Promise<ConnectionOf<object>> {
    const [like, unlike] = await Promise.all([
      papersOf("like", args.like, context.loaders),
      papersOf("unlike", args.unlike ?? [], context.loaders),
    ]);
    const both = like.find((id) => unlike.includes(id));
    if (both) throw new AppError("BAD_ARGUMENT", `a paper must be in like or in unlike, but "${both}" is in both`);
    return relatedConnection({ like, unlike }, args, context);
  }
}

@Resolver(() => PaperRelatedEdge)
export class PaperRelatedEdgeResolver {
  @FieldResolver(() => [SharedWord], {
    description: "The words that make the texts alike: the ten that weigh most; none where TEXT was not asked for.",
  })
  async words(
    @Root() { like, node, byText }: PaperRelatedEdge,
    @Ctx() { loaders }: GraphContext,
  ): Promise<readonly SharedWord[]> {
    return byText ? loaders.load(sharedWordsLoader, { like, other: node.id }) : [];
  }

  @FieldResolver(() => [Paper], { description: "Those of the papers that were asked about which it cites." })
  cites(@Root() { like, node }: PaperRelatedEdge, @Ctx() { loaders }: GraphContext): Promise<readonly AnyFields[]> {
    return citing({ like, other: node.id }, "cites", loaders);
  }

  @FieldResolver(() => [Paper], { description: "Those of the papers that were asked about which cite it." })
  citedBy(@Root() { like, node }: PaperRelatedEdge, @Ctx() { loaders }: GraphContext): Promise<readonly AnyFields[]> {
    return citing({ like, other: node.id }, "citedBy", loaders);
  }
}

async function relatedConnection(
  question: RelatedQuestion,
  args: RelatedArgs,
  context: GraphContext,
): Promise<ConnectionOf<object>> {
  const { loaders } = context;
  const reasons = readReasons(args);
  // A score is a place in the order only among papers that were judged by the same reasons.
  const order = `related ${reasons.byText ? "TEXT " : ""}${reasons.ties.join()}`;
  const { first, after } = readForwardPage(args, context, order, ["number", "id"]);
  const request = { ...reasons, first, ...(after ? { after: { score: after[0], id: after[1] } } : {}) };
  const page = await loaders.load(relatedLoader, { question, request });
  const { like } = question;
  return toConnection(
    { ...page, items: await withNodes(page.items, loaders) },
    order,
    ({ score, id }) => [score, id],
    ({ node, score, shared }) => ({ node, score, shared: { ids: shared }, like, byText: reasons.byText }),
  );
}

async function citing(
  pair: { readonly like: readonly NodeId[]; readonly other: NodeId },
  side: "cites" | "citedBy",
  loaders: Loaders,
): Promise<readonly AnyFields[]> {
  const papers = await loaders.loadMany(nodeLoader, (await loaders.load(citationTiesLoader, pair))[side]);
  return papers.filter((paper) => paper !== null);
}

/** The papers that ids given from outside name, each once. */
async function papersOf(name: string, ids: readonly string[], loaders: Loaders): Promise<readonly NodeId[]> {
  const nodes = await Promise.all(ids.map((id) => nodeById(id, loaders)));
  const papers = nodes.map((node, at) => {
    if (node && kindOf(node.id) === "Paper") return node.id;
    throw new AppError("NOT_FOUND", `${name} must hold ids of papers, but "${ids[at]}" is none`);
  });
  return [...new Set(papers)];
}
