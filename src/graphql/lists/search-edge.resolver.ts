import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { abstractLoader } from "../../loaders/paper-details.loader.js";
import type { SearchMatch } from "../../model/search-match.js";
import { type Snippet, snippetOf } from "../../model/snippet.js";
import type { AnyFields } from "../../queries/node-fields.js";
import type { GraphContext } from "../context.js";
import { namesOf } from "./names-of.js";
import { SearchEdge, TextSnippet } from "./search.type.js";

/** A search edge, with the text that was searched for. */
interface FoundEdge {
  readonly node: AnyFields;
  readonly match: SearchMatch;
  readonly text: string;
}

@Resolver(() => SearchEdge)
export class SearchEdgeResolver {
  @FieldResolver(() => [TextSnippet], {
    description:
      "The texts of the node that hold what was searched for, and where: names and titles whole, of an abstract the part around the first word.",
  })
  async snippets(@Root() { node, match, text }: FoundEdge, @Ctx() context: GraphContext): Promise<readonly Snippet[]> {
    const options = { mayGoOn: match === "prefix", mayErr: match === "typo" };
    const abstract = "title" in node ? await context.loaders.load(abstractLoader, node.id) : null;
    const texts = [...namesOf(node), ...(abstract === null ? [] : [{ field: "abstract", text: abstract } as const])];
    return texts.flatMap((each) => snippetOf(each.field, each.text, text, options) ?? []);
  }
}
