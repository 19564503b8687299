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

@ObjectType({ description: "A source that states a paper.", simpleResolvers: true })
export class SourceRecord {
  @Field(() => SourceNameEnum, { description: "The source." })
  source!: SourceName;

  @Field(() => IngestRun, { nullable: true, description: "The run that first wrote the paper, of whatever source." })
  firstRun?: IngestRun | null;

  @Field(() => IngestRun, { nullable: true, description: "The run that last changed the paper, of whatever source." })
  lastRun?: IngestRun | null;
}
