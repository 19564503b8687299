import { Args, ArgsType, Ctx, Field, FieldResolver, Int, Query, Resolver } from "type-graphql";
import { graphSizeLoader, lastRunsLoader, papersByYearLoader, WHOLE } from "../../loaders/statistics.loader.js";
import type { GraphContext } from "../context.js";
import { IsCount } from "../types/argument-rules.js";
import { DEFAULT_PAGE_SIZE } from "../types/default-page-size.js";
import { IngestRun } from "../types/provenance.type.js";
import { Statistics, YearCount } from "./statistics.type.js";

const MOST_RUNS = 200;

@ArgsType()
class RunsArgs {
  @Field(() => Int, {
    nullable: true,
    description: `How many, at most ${MOST_RUNS}; ${DEFAULT_PAGE_SIZE} by default.`,
  })
  @IsCount(MOST_RUNS)
  first?: number | null;
}

@Resolver(() => Statistics)
export class StatisticsResolver {
  @Query(() => Statistics, { description: "How much there is in the graph, and where it came from." })
  async statistics(@Ctx() { loaders }: GraphContext): Promise<Statistics> {
    return new Statistics(await loaders.load(graphSizeLoader, WHOLE));
  }

  @FieldResolver(() => [YearCount], { description: "Papers of each year, the earliest first." })
  papersByYear(@Ctx() { loaders }: GraphContext): Promise<readonly object[]> {
    return loaders.load(papersByYearLoader, WHOLE);
  }

  @FieldResolver(() => [IngestRun], { description: "The ingests that began last, the newest first." })
  lastRuns(@Args(() => RunsArgs) { first }: RunsArgs, @Ctx() { loaders }: GraphContext): Promise<readonly object[]> {
    return loaders.load(lastRunsLoader, first ?? DEFAULT_PAGE_SIZE);
  }
}
