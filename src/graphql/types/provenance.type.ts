import { Field, ID, Int, ObjectType } from "type-graphql";
import type { SourceName } from "../../model/provenance.js";
import { SourceNameEnum } from "./enums.js";
import { DateTimeScalar } from "./scalars.js";

@ObjectType({ description: "One run of an ingest.", simpleResolvers: true })
export class IngestRun {
  @Field(() => ID, { description: "Id of the run; not a node." })
  id!: string;

  @Field(() => SourceNameEnum, { description: "The format it read." })
  source!: SourceName;

  @Field(() => String, { nullable: true, description: "The file it read." })
  file?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it started." })
  startedAt?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it ended; null where it was cut off." })
  finishedAt?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "How many records it read: the sum of the four counts that follow.",
  })
  read?: number | null;

  @Field(() => Int, { nullable: true, description: "How many of them were new papers." })
  inserted?: number | null;

  @Field(() => Int, { nullable: true, description: "How many of them changed a paper." })
  updated?: number | null;

  @Field(() => Int, { nullable: true, description: "How many of them said nothing new." })
  unchanged?: number | null;

  @Field(() => Int, { nullable: true, description: "How many of them could not be used." })
  rejected?: number | null;
}

@ObjectType({ description: "What one source said of a paper.", simpleResolvers: true })
export class SourceRecord {
  @Field(() => SourceNameEnum, { description: "The source." })
  source!: SourceName;

  @Field(() => String, {
    description:
      "The key of the record, as decisions are kept by: the source and its own id, or a digest of what it says. `paper:record:KEY` names the paper, and `author:record:KEY#2` the second of its authors.",
  })
  key!: string;

  @Field(() => String, { nullable: true, description: "The day or instant at which the source said it." })
  seenOn?: string | null;

  @Field(() => IngestRun, { nullable: true, description: "The run that first wrote the record." })
  firstRun?: IngestRun | null;

  @Field(() => IngestRun, {
    nullable: true,
    description: "The run that last changed the record, or who else states its paper.",
  })
  lastRun?: IngestRun | null;
}
