import { type ClassType, Field, InputType, registerEnumType } from "type-graphql";
import type { ListOrder } from "../../queries/list-order.js";
import { OrderDirection } from "../types/enums.js";

const PAPER_FIELDS = {
  PUBLISHED_ON: "publishedOn",
  TITLE: "titleKey",
  UPVOTES: "upvotes",
  COMMENT_COUNT: "commentCount",
  CITED_BY_COUNT: "citedByCount",
  REFERENCE_COUNT: "referenceCount",
  AUTHOR_COUNT: "authorCount",
  METHOD_COUNT: "methodCount",
  DATASET_COUNT: "datasetCount",
  TASK_COUNT: "taskCount",
  REPOSITORY_COUNT: "repositoryCount",
} as const;
registerEnumType(PAPER_FIELDS, {
  name: "PaperOrderField",
  description: "What papers can be sorted by.",
  valuesConfig: {
    PUBLISHED_ON: { description: "Day of publication." },
    TITLE: { description: "Title, without regard to case and accents." },
    UPVOTES: { description: "Upvotes." },
    COMMENT_COUNT: { description: "Comments." },
    CITED_BY_COUNT: { description: "Papers of this graph that cite it." },
    REFERENCE_COUNT: { description: "Papers of this graph that it cites." },
    AUTHOR_COUNT: { description: "Authors its source says it has." },
    METHOD_COUNT: { description: "Methods it names, at any confidence." },
    DATASET_COUNT: { description: "Datasets it names, at any confidence." },
    TASK_COUNT: { description: "Tasks it names, at any confidence." },
    REPOSITORY_COUNT: { description: "Code repositories it links to, at any confidence." },
  },
});

const NAMED_FIELDS = { NAME: "name", PAPER_COUNT: "paperCount" } as const;
registerEnumType(NAMED_FIELDS, {
  name: "NamedOrderField",
  description: "What nodes with a name can be sorted by.",
  valuesConfig: {
    NAME: { description: "Name, by code point." },
    PAPER_COUNT: { description: "Papers of this graph that have it, at any confidence." },
  },
});

const REPOSITORY_FIELDS = { PATH: "path", NAME: "name", STARS: "stars", PAPER_COUNT: "paperCount" } as const;
registerEnumType(REPOSITORY_FIELDS, {
  name: "RepositoryOrderField",
  description: "What code repositories can be sorted by.",
  valuesConfig: {
    PATH: { description: "Path `host/owner/name`, by code point." },
    NAME: { description: "Name under its owner, by code point." },
    STARS: { description: "Stars at its host." },
    PAPER_COUNT: { description: "Papers of this graph that link to it, at any confidence." },
  },
});

interface OrderInput {
  by: string;
  direction: OrderDirection;
}

function Order(fields: () => object): ClassType<OrderInput> {
  @InputType()
  class OrderBase implements OrderInput {
    @Field(() => fields(), { description: "What to sort by." })
    by!: string;

    @Field(() => OrderDirection, { defaultValue: OrderDirection.DESC, description: "Which end comes first." })
    direction!: OrderDirection;
  }
  return OrderBase;
}

@InputType({ description: "One wish of how to sort papers; the next decides where this one leaves two equal." })
export class PaperOrder extends Order(() => PAPER_FIELDS) {}

@InputType({
  description: "One wish of how to sort nodes with a name; the next decides where this one leaves two equal.",
})
export class NamedOrder extends Order(() => NAMED_FIELDS) {}

@InputType({
  description: "One wish of how to sort code repositories; the next decides where this one leaves two equal.",
})
export class RepositoryOrder extends Order(() => REPOSITORY_FIELDS) {}

/** The wishes as the loaders take them; where there are none, the given default. */
export function toOrders(
  wishes: readonly OrderInput[] | null | undefined,
  otherwise: readonly ListOrder[],
): readonly ListOrder[] {
  if (!wishes || wishes.length === 0) return otherwise;
  return wishes.map(({ by, direction }) => ({ property: by, descending: direction === "DESC" }));
}

export const NEWEST_FIRST: readonly ListOrder[] = [{ property: "publishedOn", descending: true }];
export const MOST_PAPERS_FIRST: readonly ListOrder[] = [
  { property: "paperCount", descending: true },
  { property: "name", descending: false },
];
