import { Args, Ctx, Query, Resolver } from "type-graphql";
import { suggestLoader } from "../../loaders/search.loader.js";
import { NODE_KINDS } from "../../model/node-kind.js";
import type { AnyFields } from "../../queries/node-fields.js";
import { foldText } from "../../util/fold-text.js";
import { textPlaces } from "../../util/text-places.js";
import type { GraphContext } from "../context.js";
import { namesOf } from "./names-of.js";
import { Suggestion } from "./search.type.js";
import { DEFAULT_SUGGESTIONS, SuggestArgs } from "./suggest.args.js";
import { withNodes } from "./with-nodes.js";

@Resolver()
export class SuggestResolver {
  @Query(() => [Suggestion], {
    description:
      "Nodes for what is being typed: those that have a name which begins so, then those with a word for each word typed, the more popular first.",
  })
  async suggest(
    @Args(() => SuggestArgs) { prefix, kinds, first }: SuggestArgs,
    @Ctx() { loaders }: GraphContext,
  ): Promise<readonly object[]> {
    const found = await loaders.load(suggestLoader, {
      prefix,
      kinds: NODE_KINDS.filter((kind) => kinds?.includes(kind) ?? true),
      first: first ?? DEFAULT_SUGGESTIONS,
    });
    return (await withNodes(found, loaders)).map(({ id, kind, node }) => {
      const { matched, places } = matchedName(node, prefix);
      const paperCount = "paperCount" in node ? node.paperCount : null;
      return { id, kind, name: namesOf(node)[0]?.text, matched, places, paperCount, node };
    });
  }
}

/** The name that begins with what was typed; failing that, the one that holds most of it. */
function matchedName(node: AnyFields, prefix: string) {
  const start = glued(prefix);
  const names = namesOf(node).map(({ text }) => ({
    matched: text,
    places: textPlaces(text, prefix, { mayGoOn: true }),
    isBegun: glued(text).startsWith(start),
  }));
  const [best] = names.toSorted((a, b) => Number(b.isBegun) - Number(a.isBegun) || b.places.length - a.places.length);
  return best ?? { matched: "", places: [] };
}

function glued(text: string): string {
  return foldText(text).replaceAll(" ", "");
}
