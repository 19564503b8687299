import { Field, Int, ObjectType } from "type-graphql";
import type { Dimension } from "../../model/dimension.js";
import type { NodeId } from "../../model/ids.js";
import { Connection, Edge } from "../lists/connection.js";
import { DimensionEnum } from "../types/enums.js";

@ObjectType({ description: "What the papers of a group have in common.", simpleResolvers: true })
export class PaperCountValue {
  @Field(() => DimensionEnum, { description: "In what." })
  dimension!: Dimension;

  @Field(() => String, { description: "The value: of a node its name." })
  value!: string;

  id?: NodeId;
}

@ObjectType({ description: "Papers that have the same values.", simpleResolvers: true })
export class PaperCount {
  @Field(() => Int, { description: "How many there are." })
  paperCount!: number;

  @Field(() => [PaperCountValue], { description: "A value for each dimension asked for, in that order." })
  values!: readonly PaperCountValue[];
}

@ObjectType({ description: "A group in a list.", simpleResolvers: true })
export class PaperCountEdge extends Edge(() => PaperCount) {}

@ObjectType({ description: "A page of the groups that papers fall into.", simpleResolvers: true })
export class PaperCountConnection extends Connection(() => PaperCountEdge) {}
