import { type ClassType, Field, InputType, registerEnumType } from "type-graphql";
import type { ListOrder } from "../../queries/list-order.js";
import { eachKind } from "../nodes/kinds.js";
import type { Sorting } from "../nodes/node-declaration.js";
import { OrderDirection } from "../types/enums.js";

export interface OrderInput {
  by: string;
  direction: OrderDirection;
}

const made = new Map<Sorting, ClassType<OrderInput>>();

/** The input type of one wish of how to sort each kind; kinds that are sorted alike have the same. */
export const ORDERS = eachKind(({ sorting }) => {
  const order = made.get(sorting) ?? orderInput(sorting);
  made.set(sorting, order);
  return order;
});

function orderInput({ name, nouns, fields }: Sorting): ClassType<OrderInput> {
  const entries = Object.entries(fields);
  const by = Object.fromEntries(entries.map(([value, [property]]) => [value, property]));
  registerEnumType(by, {
    name: `${name}OrderField`,
    description: `What ${nouns} can be sorted by.`,
    valuesConfig: Object.fromEntries(entries.map(([value, [, description]]) => [value, { description }])),
  });
  @InputType(`${name}Order`, {
    description: `One wish of how to sort ${nouns}; the next decides where this one leaves two equal.`,
  })
  class Order implements OrderInput {
    @Field(() => by, { description: "What to sort by." })
    by!: string;

    @Field(() => OrderDirection, { defaultValue: OrderDirection.DESC, description: "Which end comes first." })
    direction!: OrderDirection;
  }
  return Order;
}

/** The wishes as the loaders take them; where there are none, the given default. */
export function toOrders(
  wishes: readonly OrderInput[] | null | undefined,
  otherwise: readonly ListOrder[],
): readonly ListOrder[] {
  if (!wishes || wishes.length === 0) return otherwise;
  return wishes.map(({ by, direction }) => ({ property: by, descending: direction === "DESC" }));
}
