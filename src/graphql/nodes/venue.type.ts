import { ObjectType } from "type-graphql";
import { Named } from "./named.type.js";
import { Node } from "./node.type.js";

@ObjectType({ implements: Node, description: "A conference or journal that papers appear in.", simpleResolvers: true })
export class Venue extends Named {}
