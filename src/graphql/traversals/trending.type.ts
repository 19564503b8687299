import { Field, Float, Int, ObjectType } from "type-graphql";
import { Node } from "../nodes/node.type.js";
import { DateScalar } from "../types/scalars.js";

@ObjectType({ description: "A node that more papers have than before.", simpleResolvers: true })
export class Trend {
  @Field(() => Node, { description: "The node." })
  node!: Node;

  @Field(() => Int, { description: "How many papers of the window have it." })
  count!: number;

  @Field(() => Int, { description: "How many papers of the baseline have it." })
  countBefore!: number;

  @Field(() => Float, {
    description: "How many times as large its share of the papers has become, with a half added to every count.",
  })
  growth!: number;

  @Field(() => Float, {
    description:
      "About where the 95 % confidence interval of the growth begins (log method of Katz et al. 1978): small counts have a low one.",
  })
  growthAtLeast!: number;

  @Field(() => Float, {
    description:
      "How probable so many papers or more are, if its share had not changed (Fisher's exact test, one-sided); at most 0.01.",
  })
  probability!: number;
}

@ObjectType({ description: "What grew between two stretches of days.", simpleResolvers: true })
export class Trending {
  @Field(() => DateScalar, { description: "First day of the window." })
  since!: string;

  @Field(() => DateScalar, { description: "Last day of the window." })
  until!: string;

  @Field(() => DateScalar, { description: "First day of the baseline, which ends on the day before the window." })
  baselineSince!: string;

  @Field(() => Int, { description: "Papers of the window." })
  papers!: number;

  @Field(() => Int, { description: "Papers of the baseline." })
  papersBefore!: number;

  @Field(() => [Trend], {
    description: "What at least three papers have and what chance would not have made grow so, by `growthAtLeast`.",
  })
  trends!: readonly Trend[];
}
