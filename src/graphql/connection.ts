import "reflect-metadata";
import { type ClassType, Field, Int, ObjectType } from "type-graphql";
import type { Page } from "../loaders/page.js";
import { type CursorKey, encodeCursor } from "../util/cursor.js";

@ObjectType({ description: "Where a page of a connection stands in the whole.", simpleResolvers: true })
export class PageInfo {
  @Field(() => Boolean, { description: "Whether there are items after this page." })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: "Whether there are items before this page." })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: "Cursor of the first item; null for an empty page." })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: "Cursor of the last item; null for an empty page." })
  endCursor!: string | null;
}

export interface EdgeOf<Node> {
  cursor: string;
  node: Node;
}

export interface ConnectionOf<Edge> {
  edges: readonly Edge[];
  pageInfo: PageInfo;
  totalCount?: number;
}

type Abstract<T> = abstract new () => T;

/**
 * The base class of an edge type: `class PaperAuthorEdge extends Edge(() => Author) { … fields of the edge }`, itself
 * decorated with `@ObjectType({ description, simpleResolvers: true })`.
 */
export function Edge<Node extends object>(node: () => ClassType<Node> | object): Abstract<EdgeOf<Node>> {
  @ObjectType({ simpleResolvers: true })
  abstract class EdgeBase implements EdgeOf<Node> {
    @Field(() => String, { description: "Marks this item for `after` and `before`." })
    cursor!: string;

    @Field(() => node() as ClassType<Node>, { description: "The item itself." })
    node!: Node;
  }
  return EdgeBase;
}

/**
 * The base class of a connection type with `totalCount`: `class PaperAuthorConnection extends Connection(() =>
 * PaperAuthorEdge) {}`, itself decorated. A resolver fills `totalCount` where `selects(info, "totalCount")`.
 */
export function Connection<E extends object>(edge: () => ClassType<E>): Abstract<ConnectionOf<E>> {
  @ObjectType({ simpleResolvers: true })
  abstract class ConnectionBase extends UncountedConnection(edge) {
    @Field(() => Int, { description: "How many items there are on all pages; computed only when selected." })
    override totalCount!: number;
  }
  return ConnectionBase;
}

/** The base class of a connection type that does not say how many items there are. */
export function UncountedConnection<E extends object>(edge: () => ClassType<E>): Abstract<ConnectionOf<E>> {
  @ObjectType({ simpleResolvers: true })
  abstract class UncountedConnectionBase implements ConnectionOf<E> {
    @Field(() => [edge()], { description: "The items of this page, each with what ties it to its parent." })
    edges!: readonly E[];

    @Field(() => PageInfo, { description: "Where this page stands in the whole." })
    pageInfo!: PageInfo;
  }
  return UncountedConnectionBase;
}

/** Makes the value of a connection field; `order` is the name its cursors are bound to, as given to `readPage`. */
export function toConnection<Item, E extends object>(
  page: Page<Item>,
  order: string,
  keysOf: (item: Item) => readonly CursorKey[],
  toEdge: (item: Item) => Omit<E, "cursor">,
  totalCount?: number,
): ConnectionOf<E> {
  const edges = page.items.map(
    (item) => ({ ...toEdge(item), cursor: encodeCursor(order, keysOf(item)) }) as E & EdgeOf<unknown>,
  );
  return {
    edges,
    pageInfo: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: page.hasPreviousPage,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    ...(totalCount === undefined ? {} : { totalCount }),
  };
}
