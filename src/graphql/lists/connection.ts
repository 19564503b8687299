import "reflect-metadata";
import { type ClassType, Field, Int, ObjectType } from "type-graphql";
import type { Page } from "../../queries/page.js";
import { type CursorKey, encodeCursor } from "../../util/cursor.js";

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

/** What a cursor marks. */
export interface Marked {
  readonly cursor: string;
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
  toEdge: (item: Item) => E,
  totalCount?: number,
): ConnectionOf<E & Marked> {
  const edges = page.items.map((item) => Object.assign(new Place(order, keysOf(item)), toEdge(item)));
  return {
    edges,
    pageInfo: new PageInfoOf(page, edges),
    ...(totalCount === undefined ? {} : { totalCount }),
  };
}

/** What an edge is made of: its cursor is written when it is asked for, which most queries do not. */
class Place implements Marked {
  readonly #order: string;
  readonly #keys: readonly CursorKey[];

  constructor(order: string, keys: readonly CursorKey[]) {
    this.#order = order;
    this.#keys = keys;
  }

  get cursor(): string {
    return encodeCursor(this.#order, this.#keys);
  }
}

class PageInfoOf implements PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly #edges: readonly Marked[];

  constructor({ hasNextPage, hasPreviousPage }: Page<unknown>, edges: readonly Marked[]) {
    this.hasNextPage = hasNextPage;
    this.hasPreviousPage = hasPreviousPage;
    this.#edges = edges;
  }

  get startCursor(): string | null {
    return this.#edges[0]?.cursor ?? null;
  }

  get endCursor(): string | null {
    return this.#edges.at(-1)?.cursor ?? null;
  }
}
