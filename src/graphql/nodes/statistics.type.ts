import { Field, Int, ObjectType } from "type-graphql";

@ObjectType({ description: "How many papers a year has.", simpleResolvers: true })
export class YearCount {
  @Field(() => Int, { nullable: true, description: "The year; null for papers that have none." })
  year!: number | null;

  @Field(() => Int, { description: "How many papers." })
  papers!: number;
}

/** Its lists are resolved by their own fields. */
@ObjectType({ description: "How much there is in the graph.", simpleResolvers: true })
export class Statistics {
  @Field(() => Int, { description: "How many papers." })
  papers!: number;

  @Field(() => Int, { description: "How many authors." })
  authors!: number;

  @Field(() => Int, { description: "How many methods." })
  methods!: number;

  @Field(() => Int, { description: "How many datasets." })
  datasets!: number;

  @Field(() => Int, { description: "How many tasks." })
  tasks!: number;

  @Field(() => Int, { description: "How many code repositories." })
  repositories!: number;

  @Field(() => Int, { description: "How many venues." })
  venues!: number;

  @Field(() => Int, { description: "How many organizations." })
  organizations!: number;

  @Field(() => Int, { description: "How many topics." })
  topics!: number;

  @Field(() => Int, { description: "How many relationships between them all." })
  relationships!: number;
}
