import { Field, ID, ObjectType } from "type-graphql";
import type { SourceName } from "../model/provenance.js";
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
