import { ObjectType } from "type-graphql";
import { Named } from "./named.type.js";
import { Node } from "./node.type.js";

@ObjectType({ implements: Node, description: "A subject that papers are about.", simpleResolvers: true })
export class Topic extends Named {}
