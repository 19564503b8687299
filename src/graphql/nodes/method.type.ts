import { ObjectType } from "type-graphql";
import { Named } from "./named.type.js";
import { Node } from "./node.type.js";

@ObjectType({
  implements: Node,
  description: "A method, model or technique that papers introduce or use.",
  simpleResolvers: true,
})
export class Method extends Named {}
