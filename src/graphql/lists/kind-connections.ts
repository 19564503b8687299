import { type ClassType, ObjectType } from "type-graphql";
import { eachKind } from "../nodes/kinds.js";
import { Connection, type ConnectionOf, Edge } from "./connection.js";
import { withArticle } from "./with-article.js";

/** The type of a page of nodes of each kind, of which the edges say nothing more: `MethodConnection`. */
export const CONNECTIONS = eachKind(({ kind, type, noun, nouns }): ClassType<ConnectionOf<object>> => {
  @ObjectType(`${kind}Edge`, { description: `${withArticle(noun, "A")} in a list.`, simpleResolvers: true })
  class EdgeOfKind extends Edge(() => type) {}

  @ObjectType(`${kind}Connection`, { description: `A page of ${nouns}.`, simpleResolvers: true })
  class ConnectionOfKind extends Connection(() => EdgeOfKind) {}
  return ConnectionOfKind;
});
