import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { AppError } from "../../errors.js";
import { lastDecisionsLoader, openQuestionsLoader } from "../../loaders/decisions.loader.js";
import { nodeLoader } from "../../loaders/node.loader.js";
import type { Decision } from "../../model/decision.js";
import type { NodeId } from "../../model/ids.js";
import type { GraphContext, Judge } from "../context.js";
import { DEFAULT_PAGE_SIZE } from "../types/default-page-size.js";
import { AcceptArgs, DecideArgs, FirstArgs, MentionArgs, PossibleSameArgs, RenameArgs } from "./decision.args.js";
import { DecisionType, PossiblySame } from "./decision.type.js";

@Resolver()
export class DecisionResolver {
  @Query(() => [PossiblySame], {
    description: "Pairs that may be the same and that nobody has decided, the likeliest first.",
  })
  async possibleSame(
    @Args(() => PossibleSameArgs) { kind, first }: PossibleSameArgs,
    @Ctx() { loaders }: GraphContext,
  ): Promise<readonly PossiblySame[]> {
    const pairs = await loaders.load(openQuestionsLoader, { kind, first: first ?? DEFAULT_PAGE_SIZE });
    const found = await Promise.all(
      pairs.map(async ({ left, right, strength, reason }) => {
        const [one, other] = await loaders.loadMany(nodeLoader, [left as NodeId, right as NodeId]);
        return one && other ? [{ left: one, right: other, strength, reason }] : [];
      }),
    );
    return found.flat();
  }

  @Query(() => [DecisionType], { description: "The decisions made last, the newest first, those taken back too." })
  decisions(
    @Args(() => FirstArgs) { first }: FirstArgs,
    @Ctx() { loaders }: GraphContext,
  ): Promise<readonly Decision[]> {
    return loaders.load(lastDecisionsLoader, first ?? DEFAULT_PAGE_SIZE);
  }

  @Mutation(() => DecisionType, {
    description:
      "Says that papers, or authors, are the same or different: exactly one of both. The graph obeys at once, and from then on whatever is ingested, forgotten or read again. BAD_ARGUMENT where one record names two of them, or another decision forbids it.",
  })
  decide(@Args(() => DecideArgs) request: DecideArgs, @Ctx() context: GraphContext): Promise<Decision> {
    return judgeOf(context).decide(request);
  }

  @Mutation(() => DecisionType, {
    description:
      "Says that a paper introduces or uses a method or dataset, works on a task or links to a repository, whether anything else says so or not: from then on it is shown with confidence 1, whatever is ingested, forgotten or read again. Of what is said of one such tie the last holds. NOT_FOUND where paper or node are not there.",
  })
  acceptEdge(
    @Args(() => AcceptArgs) { paper, node, ...said }: AcceptArgs,
    @Ctx() context: GraphContext,
  ): Promise<Decision> {
    return judgeOf(context).decide({ accept: [paper, node], ...said });
  }

  @Mutation(() => DecisionType, {
    description:
      "Says that a paper has nothing to do with a method, dataset, task or repository: from then on it is neither shown nor counted, whatever is ingested, forgotten or read again. Of what is said of one such tie the last holds. NOT_FOUND where the paper does not mention the node.",
  })
  rejectEdge(
    @Args(() => MentionArgs) { paper, node, ...said }: MentionArgs,
    @Ctx() context: GraphContext,
  ): Promise<Decision> {
    return judgeOf(context).decide({ reject: [paper, node], ...said });
  }

  @Mutation(() => DecisionType, {
    description:
      "Says under which name a node is shown, whatever is ingested, forgotten or read again; its id stays, and its other names still find it. Of what is said of one node the last holds. NOT_FOUND where there is no such node.",
  })
  rename(@Args(() => RenameArgs) { id, name, ...said }: RenameArgs, @Ctx() context: GraphContext): Promise<Decision> {
    return judgeOf(context).decide({ rename: [id, name], ...said });
  }

  @Mutation(() => DecisionType, {
    description: "Takes a decision back: the graph is what it would be without it. NOT_FOUND where there is none.",
  })
  undoDecision(
    @Arg("id", () => ID, { description: "The id of the decision." }) id: string,
    @Ctx() context: GraphContext,
  ): Promise<Decision> {
    return judgeOf(context).undo(id);
  }
}

function judgeOf({ judge }: GraphContext): Judge {
  if (judge) return judge;
  throw new AppError("FORBIDDEN", "expected a graph that takes decisions, but this one is only read");
}
