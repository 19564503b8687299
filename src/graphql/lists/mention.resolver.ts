import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { abstractLoader } from "../../loaders/paper-details.loader.js";
import { readEvidence } from "../../model/evidence-text.js";
import type { Evidence } from "../../model/provenance.js";
import type { GraphContext } from "../context.js";
import { EvidenceItem } from "../types/evidence.type.js";
import { Mention } from "./mention-edge.js";

@Resolver(() => Mention)
export class MentionResolver {
  @FieldResolver(() => [EvidenceItem], { description: "Every reason for the tie, with the words it was read from." })
  async evidence(
    @Root() { evidenceJson, paper }: Mention,
    @Ctx() { loaders }: GraphContext,
  ): Promise<readonly EvidenceItem[]> {
    const evidence = readEvidence(evidenceJson ?? "[]");
    const abstract = evidence.some(({ field }) => field === "abstract")
      ? await loaders.load(abstractLoader, paper.id)
      : null;
    return evidence.map((item) => ({ ...item, text: wordsOf(item, paper.title, abstract) }));
  }
}

function wordsOf({ field, start, end }: Evidence, title: string, abstract: string | null): string | null {
  if (field === undefined || start === undefined || end === undefined) return null;
  return (field === "title" ? title : abstract)?.slice(start, end) ?? null;
}
