import { ObjectType } from "type-graphql";
import { Named } from "./named.type.js";
import { Node } from "./node.type.js";

@ObjectType({
  implements: Node,
  description: "A group, company or university that papers come from.",
  simpleResolvers: true,
})
export class Organization extends Named {}
