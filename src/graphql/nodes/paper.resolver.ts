import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { CITATION_FORMATS, type CitationFormat } from "../../export/citation.js";
import { neighboursLoader } from "../../loaders/neighbours.loader.js";
import {
  abstractLoader,
  citedPaperLoader,
  externalIdsLoader,
  provenanceLoader,
} from "../../loaders/paper-details.loader.js";
import type { AnyFields } from "../../queries/node-fields.js";
import type { GraphContext } from "../context.js";
import { CitationFormatEnum } from "../types/enums.js";
import { ExternalIdType } from "../types/external-id.input.js";
import { SourceRecord } from "../types/provenance.type.js";
import { NAMED_KINDS } from "./named-kinds.js";
import { Paper } from "./paper.js";

@Resolver(() => Paper)
export class PaperResolver {
  @FieldResolver(() => String, { nullable: true, description: "Its abstract, where a source has it." })
  abstract(@Root() { id }: Paper, @Ctx() { loaders }: GraphContext): Promise<string | null> {
    return loaders.load(abstractLoader, id);
  }

  @FieldResolver(() => [ExternalIdType], { description: "The names the world has for it." })
  externalIds(@Root() { id }: Paper, @Ctx() { loaders }: GraphContext): Promise<readonly object[]> {
    return loaders.load(externalIdsLoader, id);
  }

  @FieldResolver(() => [SourceRecord], { description: "The records of sources that state it, in order of their keys." })
  provenance(@Root() { id }: Paper, @Ctx() { loaders }: GraphContext): Promise<readonly object[]> {
    return loaders.load(provenanceLoader, id);
  }

  @FieldResolver(() => NAMED_KINDS.Venue.type, {
    nullable: true,
    description: "Where it appeared; the first by name where sources differ.",
  })
  async venue(@Root() { id }: Paper, @Ctx() { loaders }: GraphContext): Promise<AnyFields | null> {
    const page = { size: 1, backward: false };
    const { items } = await loaders.load(neighboursLoader, { id, args: { relation: "paperVenues", page } });
    return items[0]?.node ?? null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "The paper as a reference manager reads it, with as many of its authors as are known by name.",
  })
  async citation(
    @Arg("format", () => CitationFormatEnum, { description: "How to write it." }) format: CitationFormat,
    @Root() { id }: Paper,
    @Ctx() { loaders }: GraphContext,
  ): Promise<string | null> {
    const paper = await loaders.load(citedPaperLoader, id);
    return paper && CITATION_FORMATS[format].write(paper);
  }
}
