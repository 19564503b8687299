import { ObjectType } from "type-graphql";
import { Named } from "./named.type.js";
import { Node } from "./node.type.js";

@ObjectType({ implements: Node, description: "A problem that papers work on.", simpleResolvers: true })
export class Task extends Named {}
